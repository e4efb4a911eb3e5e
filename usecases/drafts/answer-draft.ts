import { type DraftAnswers, finishStep, type StepAnswers, stepProblems } from '../../domain/case/draft'
import type { DraftStep } from '../../domain/case/draft-inputs'
import type { Refusal } from '../../domain/refusal'
import { type Answer, ok, refuse } from '../../domain/result'
import { merchantForFiling } from '../../db/queries/organisations'
import type { Ctx } from '../context'
import { changeDraft, type DraftReceipt } from './change-draft'

type Given<S extends DraftStep> = StepAnswers<S> & { caseId: string }

/** The use case that finishes one step of a draft, for the version of it that the person saw. Contact has its own: it sends a code. */
export function answerDraft<S extends Exclude<DraftStep, 'contact'>>(step: S): (ctx: Ctx, given: Given<S>) => Promise<Answer<DraftReceipt>> {
  return async (ctx, { caseId, ...given }) => changeDraft(ctx, { caseId, step, seenVersion: ctx.intent?.version ?? null }, async (sheet, inside) => {
    const answered = finishStep(sheet, step, given as unknown as StepAnswers<S>)
    const fields = stepProblems(answered.answers, step, inside.now)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const objection = await OBJECTIONS[step]?.(inside, answered.answers)
    return objection ? refuse(objection) : ok(answered)
  })
}

/** What only the database can say of an answer. */
const OBJECTIONS: { [S in DraftStep]?: (ctx: Ctx, answers: DraftAnswers) => Promise<Refusal | null> } = {
  merchant: async ({ db }, { merchant }) =>
    ((await merchantForFiling(db, merchant!.merchantId)) ? null : { code: 'invalid', fields: { merchantId: ['merchant_missing'] } }),
}
