import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { decisionProposeInput } from '@/domain/case/inputs'
import { proposeDecision } from '@/usecases/cases/propose-decision'

export const POST = route(decisionProposeInput, proposeDecision, { then: ({ reference }) => paths.case(reference) })
