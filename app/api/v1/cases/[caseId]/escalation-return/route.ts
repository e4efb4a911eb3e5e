import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { returnEscalation } from '@/usecases/cases/return-escalation'

export const POST = route(wordsCaseInput, returnEscalation, { then: ({ reference }) => paths.case(reference) })
