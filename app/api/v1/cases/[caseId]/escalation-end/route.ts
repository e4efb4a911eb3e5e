import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { endEscalation } from '@/usecases/cases/end-escalation'

export const POST = route(wordsCaseInput, endEscalation, { then: ({ reference }) => paths.case(reference) })
