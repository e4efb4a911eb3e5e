import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { policyProposeInput } from '@/domain/clock/rule-inputs'
import { proposePolicy } from '@/usecases/policies/propose-policy'

export const POST = route(policyProposeInput, proposePolicy, { then: ({ policyId, version }) => paths.operatePolicyVersion(policyId, version) })
