import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { textOf } from '../../db/queries/texts'
import type { Ctx } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/**
 * A second person approves the proposal as it stands: the case is decided and the decision clock stops.
 * Until then the reasons were the institution's own; from here on the parties read them.
 */
export async function approveDecision(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'decision.approve', async ({ proposal }, inside) => {
    if (!proposal) return refuse({ code: 'nothing_proposed' })
    const fresh = await freshFactor(inside)
    if (!fresh.ok) return fresh
    const reasons = await textOf(inside.db, proposal.textId)
    const { outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds } = proposal
    return ok({
      type: 'decision.approved', proposalSeq: proposal.seq, terms: { outcome, clause, claimedFen, establishedFen, approvedFen, evidenceIds },
      ...(reasons === null ? {} : await keepWords(inside, caseId, reasons, ['consumer', 'merchant', 'institution'])),
    })
  })
}
