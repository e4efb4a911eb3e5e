import type { z } from 'zod/mini'
import type { mediationEndInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The mediation ends without an agreement, with its ground; the case is investigated on. */
export async function endMediation(ctx: Ctx, { caseId, ground, words }: z.infer<typeof mediationEndInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'mediation.end', async (_facts, inside) =>
    ok({ type: 'mediation.ended', ground, ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) }))
}
