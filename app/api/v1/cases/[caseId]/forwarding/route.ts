import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { recordForwarding } from '@/usecases/cases/record-forwarding'

export const POST = route(plainCaseInput, recordForwarding, { then: ({ reference }) => paths.case(reference) })
