import { route } from '@/app/_server/route'
import { visitor } from '@/app/_server/visitor'
import { paths } from '@/components/paths'
import { draftInputs } from '@/domain/case/draft-inputs'
import { answerContact } from '@/usecases/drafts/answer-contact'

export const POST = route(draftInputs.contact, async (ctx, input) => answerContact(ctx, input, await visitor()), { then: ({ caseId, next }) => paths.draft(caseId, next) })
