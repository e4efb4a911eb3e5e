import { PARTY_OF } from '../../domain/access/roles'
import type { CaseFacts } from '../../domain/case/facts'
import { type Answer, ok } from '../../domain/result'
import type { EvidenceRow } from '../../db/queries/case-files'
import { discloseRow } from '../../db/queries/evidence'
import { writeEvents } from '../cases/change-case'
import type { Written } from '../cases/written'
import type { Ctx } from '../context'

export type Side = 'consumer' | 'merchant'

/** The step that lets sides see files, inside the caller's transaction: one event for each file and each side that has not seen it. Null when they all have. */
export async function discloseStep(ctx: Ctx, facts: CaseFacts, files: readonly EvidenceRow[], sides: readonly Side[]): Promise<Answer<Written | null>> {
  const written: Written = { facts, bodies: [], hash: '' }
  for (const file of files) {
    for (const to of sides) {
      if (PARTY_OF[file.uploaderRole] === to || file.disclosedTo.includes(to)) continue
      await discloseRow(ctx.db, file.id, to)
      const next = await writeEvents(ctx, written.facts, { type: 'evidence.disclosed', evidenceId: file.id, to })
      if (!next.ok) return next
      written.facts = next.value.facts
      written.bodies.push(...next.value.bodies)
      written.hash = next.value.hash
    }
  }
  return ok(written.bodies.length > 0 ? written : null)
}
