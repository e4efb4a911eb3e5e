import type { z } from 'zod/mini'
import { missingPapers } from '../../domain/case/authority'
import { draftClaim } from '../../domain/case/draft-claim'
import { can } from '../../domain/access/can'
import { draftFacts } from '../../domain/case/facts'
import type { complaintSubmitInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { evidenceOf } from '../../db/queries/case-files'
import { lockCase, readCase } from '../../db/queries/cases'
import { endDraft, lockDraft } from '../../db/queries/drafts'
import { localeOf } from '../../db/queries/people'
import { hashOf } from '../../db/queries/timeline'
import { countUse } from '../consumer/count-use'
import { ownAddress } from '../consumer/own-address'
import { type Ctx, transact } from '../context'
import { openSheet } from '../drafts/draft-sheet'
import { type CaseReceipt, writeEvents } from './change-case'
import { fileComplaint } from './file-complaint'

/** The consumer submits what they drafted: the draft becomes a case under the same id. Submitting again gives the same receipt. */
export async function submitComplaint(ctx: Ctx, { caseId }: z.infer<typeof complaintSubmitInput>): Promise<Answer<CaseReceipt>> {
  const counted = await countUse(ctx, 'filing', ctx.actor.id)
  if (!counted.ok) return counted
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const draft = await lockDraft(db, caseId)
    if (!draft) return receiptOfFiled(inside, caseId)
    if (draft.ownerId !== actor.id) return refuse({ code: 'not_found' })
    const allowed = can(actor, 'complaint.submit', draftFacts(caseId, actor.id))
    if (!allowed.ok) return allowed

    const claimed = draftClaim(openSheet(inside, draft).sheet.answers, now)
    if (!claimed.ok) return claimed
    const address = await ownAddress(inside)
    if (!address) return refuse({ code: 'not_yet', missing: ['contact'] })
    const { claim, story, name, agentName } = claimed.value
    const missing = agentName === null ? [] : missingPapers(await evidenceOf(db, caseId))
    if (missing.length > 0) return refuse({ code: 'not_yet', missing })
    const contact = { name, agentName, phone: address.channel === 'sms' ? address.address : null, email: address.channel === 'mail' ? address.address : null, locale: await localeOf(db, actor.id) }
    const filed = await fileComplaint(inside, { caseId, claim, story, contact })
    if (!filed.ok) return filed
    await endDraft(db, caseId)
    const recorded = await recordFiles(inside, caseId)
    return recorded.ok ? filed : recorded
  })
}

/** The files that were hung on the draft enter the record: from here on each one's hash stands in the chain. */
async function recordFiles(ctx: Ctx, caseId: string): Promise<Answer<true>> {
  let facts = (await lockCase(ctx.db, caseId))!
  for (const { id, slot, sha256, sizeBytes } of await evidenceOf(ctx.db, caseId)) {
    const written = await writeEvents(ctx, facts, { type: 'evidence.added', evidenceId: id, slot, sha256, sizeBytes })
    if (!written.ok) return written
    facts = written.value.facts
  }
  return ok(true)
}

/** What a complaint of the person's own was answered with when it was filed. */
async function receiptOfFiled({ db, actor }: Ctx, caseId: string): Promise<Answer<CaseReceipt>> {
  const facts = await readCase(db, caseId)
  if (!facts || facts.consumerId !== actor.id) return refuse({ code: 'not_found' })
  return ok({ caseId, reference: facts.reference, state: facts.state, version: facts.version, receipt: (await hashOf(db, caseId, 1))! })
}
