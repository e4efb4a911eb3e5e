import type { z } from 'zod/mini'
import type { evidenceDiscloseInput } from '../../domain/evidence/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { evidenceOf } from '../../db/queries/case-files'
import { type CaseReceipt, caseToChange, receiptOf } from '../cases/change-case'
import { tellConsumer } from '../cases/tell-consumer'
import { type Ctx, transact } from '../context'
import { discloseStep, type Side } from './disclose-step'

/**
 * The handler lets one side or both see files: nobody is judged on papers they never saw. Whoever is shown something has time to
 * answer from then on. A shop that has not been served is left out when both are meant; the case itself is not theirs to see yet.
 */
export async function discloseEvidence(ctx: Ctx, { caseId, evidenceIds, to }: z.infer<typeof evidenceDiscloseInput>): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const facts = await caseToChange(inside, caseId, 'evidence.disclose')
    if (!facts.ok) return facts
    const files = (await evidenceOf(inside.db, caseId)).filter(({ id, state }) => evidenceIds.includes(id) && state === 'clean')
    if (files.length < new Set(evidenceIds).size) return refuse({ code: 'not_found' })

    const both: readonly Side[] = facts.value.servedAt === null ? ['consumer'] : ['consumer', 'merchant']
    const written = await discloseStep(inside, facts.value, files, to === 'both' ? both : [to])
    if (!written.ok) return written
    if (written.value === null) return refuse({ code: 'settled' })
    await tellConsumer(inside, written.value)
    return ok(receiptOf(written.value))
  })
}
