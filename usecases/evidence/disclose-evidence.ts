import type { z } from 'zod/mini'
import type { evidenceDiscloseInput } from '../../domain/evidence/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { discloseRow, evidenceById } from '../../db/queries/evidence'
import { type CaseReceipt, changeCase } from '../cases/change-case'
import type { Ctx } from '../context'

/** The handler lets the other side see a file: nobody is judged on papers they never saw. */
export async function discloseEvidence(ctx: Ctx, { caseId, evidenceId, to }: z.infer<typeof evidenceDiscloseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'evidence.disclose', async (_facts, { db }) => {
    const row = await evidenceById(db, evidenceId)
    if (!row || row.caseId !== caseId || row.state !== 'clean') return refuse({ code: 'not_found' })
    if (!row.disclosedTo.includes(to)) await discloseRow(db, evidenceId, to)
    return ok({ type: 'evidence.disclosed', evidenceId, to })
  })
}
