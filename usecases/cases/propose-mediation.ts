import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** Somebody at the table proposes to settle it with a mediator; who is a party agrees to it by that. */
export async function proposeMediation(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'mediation.propose', async (_facts, inside) =>
    ok({ type: 'mediation.proposed', ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) }))
}
