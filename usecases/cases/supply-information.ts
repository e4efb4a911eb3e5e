import type { z } from 'zod/mini'
import type { informationSupplyInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The consumer answers the list; the clocks go on. */
export async function supplyInformation(ctx: Ctx, { caseId, words }: z.infer<typeof informationSupplyInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'information.supply', async (_facts, inside) =>
    ok({ type: 'information.supplied', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
