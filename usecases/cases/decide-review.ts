import type { z } from 'zod/mini'
import { termsOf } from '../../domain/case/decision-terms'
import type { reviewDecideInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import type { Ctx } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** Somebody who had no part in the decision upholds it or puts another in its place. */
export async function decideReview(ctx: Ctx, { caseId, result, words, ...input }: z.infer<typeof reviewDecideInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'review.decide', async (facts, inside) => {
    const { outcome, clause, establishedYuan } = input
    if (result === 'changed' && (!outcome || !clause || establishedYuan === undefined)) {
      return refuse({ code: 'invalid', fields: { ...(!outcome && { outcome: ['choose_one'] }), ...(!clause && { clause: ['choose_one'] }), ...(establishedYuan === undefined && { establishedYuan: ['amount_missing'] }) } })
    }
    const fresh = await freshFactor(inside)
    if (!fresh.ok) return fresh
    const terms = result === 'changed' ? { terms: termsOf(facts, { ...input, outcome: outcome!, clause: clause!, establishedYuan: establishedYuan! }) } : {}
    return ok({ type: 'review.decided', result, ...terms, ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) })
  })
}
