import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The approver sends the proposal back with a reason. */
export async function returnDecision(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'decision.return', async (_facts, inside) =>
    ok({ type: 'decision.returned', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
