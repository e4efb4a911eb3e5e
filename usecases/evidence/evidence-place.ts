import { can } from '../../domain/access/can'
import type { Role } from '../../domain/access/roles'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import { type EvidenceSlot, mayFill } from '../../domain/evidence/slots'
import { type Answer, ok, refuse } from '../../domain/result'
import { type DataKey, unwrapKey } from '../../db/cipher'
import { lockCase, readCase } from '../../db/queries/cases'
import { caseKeyOf } from '../../db/queries/contacts'
import { lockDraft, readSealedDraft } from '../../db/queries/drafts'
import type { Ctx } from '../context'

/** What a file is to be hung on: the asker's own draft, or a case they may add to. */
export interface EvidencePlace { isDraft: boolean; facts: CaseFacts; key: DataKey }

/** Finds the place and asks whether this person may put a file into this slot of it now. `lock` holds it until the transaction ends. */
export async function evidencePlace(ctx: Ctx, caseId: string, slot: EvidenceSlot, { lock }: { lock: boolean }): Promise<Answer<EvidencePlace>> {
  const { actor, db } = ctx
  const draft = await (lock ? lockDraft : readSealedDraft)(db, caseId)
  if (draft) {
    // A draft is its owner's alone, and its owner is the consumer to be.
    if (draft.ownerId !== actor.id) return refuse({ code: 'not_found' })
    return fitting(slot, 'consumer', { isDraft: true, facts: draftFacts(caseId, actor.id), key: keyOf(ctx, draft.wrappedKey, caseId) })
  }
  const facts = await (lock ? lockCase : readCase)(db, caseId)
  const wrappedKey = facts && await caseKeyOf(db, caseId)
  if (!wrappedKey || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
  const allowed = can(actor, 'evidence.add', facts)
  return allowed.ok ? fitting(slot, actor.role, { isDraft: false, facts, key: keyOf(ctx, wrappedKey, caseId) }) : allowed
}

const keyOf = ({ keys }: Ctx, wrappedKey: string, caseId: string): DataKey => unwrapKey(wrappedKey, keys.masterKeys, caseId)

const fitting = (slot: EvidenceSlot, role: Role, place: EvidencePlace): Answer<EvidencePlace> =>
  (mayFill(role, slot) ? ok(place) : refuse({ code: 'invalid', fields: { slot: ['choose_one'] } }))
