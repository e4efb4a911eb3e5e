import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The approver does not give more time, with a reason. */
export async function returnExtension(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'extension.return', async (_facts, inside) =>
    ok({ type: 'extension.returned', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
