import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** A party says why the clock should not stand still; the institution and its supervisor read it. */
export async function objectToPause(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'pause.object', async (_facts, inside) =>
    ok({ type: 'pause.objected', ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) }))
}
