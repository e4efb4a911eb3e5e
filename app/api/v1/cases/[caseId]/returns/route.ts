import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { returnDecision } from '@/usecases/cases/return-decision'

export const POST = route(wordsCaseInput, returnDecision, { then: () => paths.approvals() })
