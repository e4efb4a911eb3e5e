import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { complaintRecordInput } from '@/domain/case/intake-inputs'
import { recordComplaint } from '@/usecases/cases/record-complaint'

export const POST = route(complaintRecordInput, recordComplaint, { then: ({ reference }) => paths.case(reference) })
