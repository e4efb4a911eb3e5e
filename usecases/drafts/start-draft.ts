import type { z } from 'zod/mini'
import { type DraftSheet, EMPTY_SHEET, finishStep, keepTyped } from '../../domain/case/draft'
import type { draftStartInput } from '../../domain/case/draft-inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { clientNetwork } from '../../domain/sign-in/client-network'
import { newDataKey, wrapKey } from '../../db/cipher'
import { addCaseKey } from '../../db/queries/contacts'
import { addDraft } from '../../db/queries/drafts'
import { countUse } from '../consumer/count-use'
import { type Ctx, transact } from '../context'
import type { Visitor } from '../sign-in/visitor'
import type { DraftReceipt } from './change-draft'
import { sealSheet } from './draft-sheet'

/** Begins a complaint: a draft with the id and the data key its case will have. Guests may; what they write is their session's alone. */
export async function startDraft(ctx: Ctx, { paidOn, paidClock, ...situation }: z.infer<typeof draftStartInput>, { address }: Pick<Visitor, 'address'>): Promise<Answer<DraftReceipt>> {
  const counted = await countUse(ctx, 'draft', clientNetwork(address).address)
  if (!counted.ok) return counted
  return transact(ctx, async ({ db, actor, keys, newId, now }) => {
    if (actor.role !== 'guest' && actor.role !== 'consumer') return refuse({ code: 'forbidden', action: 'complaint.submit' })
    const caseId = newId()
    const key = newDataKey()
    const begun = finishStep(EMPTY_SHEET, 'situation', situation)
    const sheet: DraftSheet = paidOn ? keepTyped(begun, 'payment', { paidOn, ...(paidClock && { paidClock }) }) : begun
    await addCaseKey(db, { caseId, ownerId: actor.id, wrappedKey: wrapKey(key, keys.masterKeys, caseId), at: now })
    await addDraft(db, { caseId, ownerId: actor.id, sealed: sealSheet(sheet, key, caseId), at: now })
    return ok({ caseId, version: 1, next: 'payment' })
  })
}
