import type { z } from 'zod/mini'
import type { merchantAskInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The merchant is served with the claim and now owes an answer. */
export async function askMerchant(ctx: Ctx, { caseId, words }: z.infer<typeof merchantAskInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'merchant.ask', async (_facts, inside) =>
    ok({ type: 'merchant.asked', ...(await keepWords(inside, caseId, words, ['merchant', 'institution'])) }))
}
