import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** An internal note: for the institution alone. */
export async function addNote(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'note.add', async (_facts, inside) =>
    ok({ type: 'note.added', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
