import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { draftInputs } from '@/domain/case/draft-inputs'
import { answerDraft } from '@/usecases/drafts/answer-draft'

export const POST = route(draftInputs.payment, answerDraft('payment'), { then: ({ caseId, next }) => paths.draft(caseId, next) })
