import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The consumer does not agree with the decision and says why; the ways on stay open. */
export async function rejectDecision(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'decision.reject', async (_facts, inside) =>
    ok({ type: 'decision.rejected', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
