import { evidenceGateways } from '@/app/_server/evidence-gateways'
import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { draftInput } from '@/domain/case/draft-inputs'
import { discardDraft } from '@/usecases/drafts/discard-draft'

export const POST = route(draftInput, (ctx, input) => discardDraft(ctx, input, evidenceGateways()), { then: () => paths.home() })
