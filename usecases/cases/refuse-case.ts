import type { z } from 'zod/mini'
import type { caseRefuseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The institution does not take the complaint on, for a numbered ground. */
export async function refuseCase(ctx: Ctx, { caseId, ground, words }: z.infer<typeof caseRefuseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.refuse', async (_facts, inside) =>
    ok({ type: 'case.refused', ground, ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
