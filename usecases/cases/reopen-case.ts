import type { z } from 'zod/mini'
import type { caseReopenInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The consumer takes a closed case up again: new facts, nothing performed, or the same trouble once more. */
export async function reopenCase(ctx: Ctx, { caseId, ground, words }: z.infer<typeof caseReopenInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.reopen', async (_facts, inside) =>
    ok({ type: 'case.reopened', ground, ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
