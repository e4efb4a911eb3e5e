import type { z } from 'zod/mini'
import { termsOf } from '../../domain/case/decision-terms'
import type { mediationAgreeInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** Both sides have signed: somebody other than who opened the mediation records what they agreed on. */
export async function agreeMediation(ctx: Ctx, { caseId, words, ...input }: z.infer<typeof mediationAgreeInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'mediation.agree', async (facts, inside) => {
    const fresh = await freshFactor(inside)
    if (!fresh.ok) return fresh
    return ok({ type: 'mediation.agreed', ...termsOf(facts, input), ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) })
  })
}
