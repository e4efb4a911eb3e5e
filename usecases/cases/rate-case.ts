import type { z } from 'zod/mini'
import type { caseRateInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** How satisfied the consumer is with the handling, once. */
export async function rateCase(ctx: Ctx, { caseId, stars, words }: z.infer<typeof caseRateInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.rate', async (_facts, inside) =>
    ok({ type: 'case.rated', stars, ...(words === undefined ? {} : await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
