import { route } from '@/app/_server/route'
import { visitor } from '@/app/_server/visitor'
import { paths } from '@/components/paths'
import { draftStartInput } from '@/domain/case/draft-inputs'
import { startDraft } from '@/usecases/drafts/start-draft'

export const POST = route(draftStartInput, async (ctx, input) => startDraft(ctx, input, await visitor()), { then: ({ caseId, next }) => paths.draft(caseId, next), guests: true })
