import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { textOf } from '../../db/queries/texts'
import type { Ctx } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** A second person gives more time, before the old date has passed. From here on the consumer reads why. */
export async function approveExtension(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'extension.approve', async ({ extension }, inside) => {
    if (!extension) return refuse({ code: 'nothing_proposed' })
    const fresh = await freshFactor(inside)
    if (!fresh.ok) return fresh
    const reason = await textOf(inside.db, extension.textId)
    return ok({
      type: 'extension.approved', proposalSeq: extension.seq,
      ...(reason === null ? {} : await keepWords(inside, caseId, reason, ['consumer', 'institution'])),
    })
  })
}
