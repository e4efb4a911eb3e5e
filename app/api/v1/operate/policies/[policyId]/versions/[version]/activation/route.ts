import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { policyVersionInput } from '@/domain/clock/rule-inputs'
import { activatePolicy } from '@/usecases/policies/activate-policy'

export const POST = route(policyVersionInput, activatePolicy, { then: ({ policyId, version }) => paths.operatePolicyVersion(policyId, version) })
