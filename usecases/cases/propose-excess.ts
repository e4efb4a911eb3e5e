import type { z } from 'zod/mini'
import type { excessProposeInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The handler says why more should go back than was paid. Nothing may yet. */
export async function proposeExcess(ctx: Ctx, { caseId, amountYuan, words }: z.infer<typeof excessProposeInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'excess.propose', async (_facts, inside) =>
    ok({ type: 'excess.proposed', amountFen: amountYuan, ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
