import { evidenceGateways } from '@/app/_server/evidence-gateways'
import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { evidenceRemoveInput } from '@/domain/evidence/inputs'
import { removeEvidence } from '@/usecases/evidence/remove-evidence'

export const POST = route(evidenceRemoveInput, (ctx, input) => removeEvidence(ctx, input, evidenceGateways()), { then: ({ caseId }) => paths.draft(caseId, 'evidence') })
