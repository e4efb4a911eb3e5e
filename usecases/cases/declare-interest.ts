import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** Somebody with a direct interest steps back: they do nothing more in the case, and if it was theirs it waits for another. */
export async function declareInterest(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'interest.declare', async (_facts, inside) =>
    ok({ type: 'interest.declared', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
