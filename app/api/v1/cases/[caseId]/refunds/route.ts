import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { refundRecordInput } from '@/domain/case/inputs'
import { recordRefund } from '@/usecases/cases/record-refund'

export const POST = route(refundRecordInput, recordRefund, { then: ({ reference }) => paths.case(reference) })
