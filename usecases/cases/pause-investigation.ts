import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** An outside body is asked; the decision clock waits and the consumer is told why. */
export async function pauseInvestigation(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'investigation.pause', async (_facts, inside) =>
    ok({ type: 'investigation.paused', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
