import { type DraftSheet, nextStep, overwritesUnseen } from '../../domain/case/draft'
import type { DraftStep } from '../../domain/case/draft-inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { lockDraft, saveDraft } from '../../db/queries/drafts'
import { type Ctx, transact } from '../context'
import { openSheet, sealSheet } from './draft-sheet'

/** What a change of a draft gives back: where to go on (`code`: to prove the address; `authority`: to show the papers of somebody else), and the version the next change is made for. */
export interface DraftReceipt { caseId: string; version: number; next: DraftStep | 'code' | 'authority' | 'check' }

/**
 * The step every change of a draft shares, in one transaction: there, theirs, nothing unseen overwritten; then saved.
 * `seenVersion` is the version the page showed; null takes whatever is there. Only finishing a step makes a new version:
 * what is merely typed must not make the page it is typed on stale.
 */
export async function changeDraft(
  ctx: Ctx, { caseId, step, seenVersion, finishes = true }: { caseId: string; step: DraftStep; seenVersion: number | null; finishes?: boolean },
  change: (sheet: DraftSheet, ctx: Ctx) => Promise<Answer<DraftSheet>>,
): Promise<Answer<DraftReceipt>> {
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const draft = await lockDraft(db, caseId)
    if (!draft || draft.ownerId !== actor.id) return refuse({ code: 'not_found' })

    const { sheet, key } = openSheet(inside, draft)
    const changed = await change(sheet, inside)
    if (!changed.ok) return changed
    if (seenVersion !== null && overwritesUnseen(sheet, changed.value, step, seenVersion)) return refuse({ code: 'stale', version: draft.version, changedBy: 'draft' })

    const version = finishes ? draft.version + 1 : draft.version
    const saved = finishes ? { ...changed.value, finishedIn: { ...sheet.finishedIn, [step]: version } } : changed.value
    await saveDraft(db, { caseId, sealed: sealSheet(saved, key, caseId), version, at: now })
    return ok({ caseId, version, next: nextStep(saved.answers, now) })
  })
}
