import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The consumer takes the complaint on to the regulator. */
export async function escalateCase(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.escalate', async (_facts, inside) =>
    ok({ type: 'case.escalated', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
