import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { draftAutosaveInput } from '@/domain/case/draft-inputs'
import { autosaveDraft } from '@/usecases/drafts/autosave-draft'

export const POST = route(draftAutosaveInput, autosaveDraft, { then: ({ caseId, next }) => paths.draft(caseId, next), unkeyed: true })
