import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { policyVersionInput } from '@/domain/clock/rule-inputs'
import { declinePolicy } from '@/usecases/policies/decline-policy'

export const POST = route(policyVersionInput, declinePolicy, { then: ({ policyId, version }) => paths.operatePolicyVersion(policyId, version) })
