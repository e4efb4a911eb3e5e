import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The regulator is done with it, and so is the case. */
export async function endEscalation(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'escalation.end', async (_facts, inside) =>
    ok({ type: 'escalation.ended', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
