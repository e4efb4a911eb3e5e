import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The regulator wants the case handled again. */
export async function returnEscalation(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'escalation.return', async (_facts, inside) =>
    ok({ type: 'escalation.returned', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
