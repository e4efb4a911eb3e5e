import type { z } from 'zod/mini'
import type { responseContestInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import { wipeResponseDraft } from '../../db/queries/response-drafts'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The merchant does not agree, and says on what ground. */
export async function contestResponse(ctx: Ctx, { caseId, ground, words }: z.infer<typeof responseContestInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'response.contest', async (facts, inside) => {
    await wipeResponseDraft(inside.db, { caseId, orgId: facts.merchantId })
    return ok({ type: 'response.contested', ground, ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) })
  })
}
