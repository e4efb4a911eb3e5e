import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** What the institution told the regulator, with the content PBoC Order 2020-5 art. 44(2) asks for. */
export async function recordFeedback(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'feedback.record', async (_facts, inside) =>
    ok({ type: 'feedback.recorded', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
