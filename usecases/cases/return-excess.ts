import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The approver does not let more go back than was paid, with a reason. */
export async function returnExcess(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'excess.return', async (_facts, inside) =>
    ok({ type: 'excess.returned', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
