import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The consumer asks, in writing, that somebody else look at the decision again. */
export async function requestReview(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'review.request', async (_facts, inside) =>
    ok({ type: 'review.requested', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
