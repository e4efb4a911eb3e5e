import { can } from '../../domain/access/can'
import { PARTY_OF } from '../../domain/access/roles'
import type { CaseFacts } from '../../domain/case/facts'
import type { Diagnosis } from '../../domain/diagnosis/diagnosis'
import type { LetterAddress } from '../../domain/letter/inputs'
import { letterContent, type LetterContent } from '../../domain/letter/letter-content'
import { type LetterRef, lettersFor } from '../../domain/letter/letters'
import { type Answer, ok, refuse } from '../../domain/result'
import { recordAccess } from '../../db/queries/access-events'
import { diagnosisAsOf } from '../../db/queries/case-files'
import { readCase, readCaseByReference } from '../../db/queries/cases'
import { contactOfOrganisation } from '../../db/queries/organisations'
import { recordStatus } from '../../db/queries/record-status'
import { actorOf } from '../../db/queries/timeline'
import type { CaseView } from '../cases/case-view'
import { lookAtCase } from '../cases/view-case'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'

/**
 * A letter of a case, for whom it was written to, who wrote it and who supervises them; to others it is not there.
 * `act`: read on the spot, or taken along. Every reader but the consumer leaves an access event.
 */
export async function readLetter(ctx: Ctx, { caseId, seq, to }: LetterAddress, act: 'view' | 'export'): Promise<Answer<LetterContent>> {
  return transact(ctx, async (inside) => {
    const { actor, db, now, newId } = inside
    const facts = caseId.startsWith('MZ-') ? await readCaseByReference(db, caseId) : await readCase(db, caseId)
    if (!facts || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const party = PARTY_OF[actor.role]
    const view = await lookAtCase(inside, facts, party)
    const letter = lettersFor(party, view.events).find((one) => one.seq === seq && (to === undefined || one.to === to))
    if (!letter) return refuse({ code: 'not_found' })
    if (party !== 'consumer') await recordAccess(db, { id: newId(), caseId: facts.id, reader: actor, act, at: now })
    return ok(await write(inside, facts, view, letter))
  })
}

async function write(ctx: Ctx, { id, acquirerId }: CaseFacts, view: CaseView, { kind, to, seq, at }: LetterRef): Promise<LetterContent> {
  const { db } = ctx
  const event = view.events.find((one) => one.seq === seq)!
  const actorId = await actorOf(db, id, seq)
  const diagnosed = await diagnosisAsOf(db, id, at)
  return letterContent({
    kind, to, facts: view.facts, events: view.events, evidence: view.evidence, merchant: view.merchant, acquirer: view.acquirer,
    // A letter names in full who stands for the institution: SAMR Order 121, form 5, asks for the handler's name.
    event: { ...event, name: actorId === null ? null : (await namesOf(ctx, [actorId], 'full')).get(actorId) ?? null },
    diagnosis: diagnosed && (diagnosed.result as unknown as Diagnosis),
    consumerName: to === 'consumer' || to === 'regulator' ? view.contact?.name ?? null : null,
    contact: await contactOfOrganisation(db, acquirerId),
    isWhole: (await recordStatus(db, id)).whole,
  })
}
