import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The handler finds that the consumer brought new facts or reasons, and says which. */
export async function recordNewFacts(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'new_facts.record', async (_facts, inside) =>
    ok({ type: 'new_facts.recorded', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
