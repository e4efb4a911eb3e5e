import { type Claim, claimProblems } from '../../domain/case/claim-facts'
import { draftFacts } from '../../domain/case/facts'
import { makeReference } from '../../domain/case/reference'
import { chinaDateAt } from '../../domain/clock/china-time'
import { maskNarrative } from '../../domain/privacy/narrative'
import { type Answer, ok, refuse } from '../../domain/result'
import { seal, unwrapKey } from '../../db/cipher'
import { addCaseKey, addContact, caseKeyOf } from '../../db/queries/contacts'
import { merchantForFiling } from '../../db/queries/organisations'
import { addText, textHash } from '../../db/queries/texts'
import { nextReferenceNumber } from '../../db/queries/timeline'
import type { Ctx } from '../context'
import { diagnoseStep } from '../diagnosis/diagnose-step'
import { type CaseReceipt, receiptOf, writeEvents } from './change-case'
import { tellConsumer } from './tell-consumer'

export interface Filing {
  /** The draft's id, whose data key is there already: the case keeps both. A new one for what was told on the phone. */
  caseId: string
  claim: Claim
  story: string
  /** `agentName`: who files it in the name of another; phone and mailbox are then theirs. */
  contact: { name: string; agentName?: string | null; phone: string | null; email: string | null; locale: string }
  /** Told on the phone and typed by staff: whose complaint it is, and the data key it begins with. */
  caller?: { consumerId: string; wrappedKey: string }
}

/** The step that makes a case of a complete claim, inside the caller's transaction. */
export async function fileComplaint(ctx: Ctx, { caseId, claim, story, contact, caller }: Filing): Promise<Answer<CaseReceipt>> {
  const { db, keys, actor, now } = ctx
  const problems = claimProblems(claim, now)
  const merchant = await merchantForFiling(db, claim.merchantId)
  // Staff file with their own institution alone.
  if (!merchant || (caller && merchant.acquirerId !== actor.orgId)) problems.merchantId = ['merchant_missing']
  const wrappedKey = caller?.wrappedKey ?? await caseKeyOf(db, caseId)
  if (!wrappedKey) return refuse({ code: 'not_found' })
  if (!merchant || Object.keys(problems).length > 0) return refuse({ code: 'invalid', fields: problems })

  const text = { id: ctx.newId(), caseId, authorId: actor.id, authorRole: actor.role, audience: ['consumer', 'merchant', 'institution'] as const, body: maskNarrative(story).text, at: now }
  const month = chinaDateAt(now).slice(2, 7).replace('-', '')
  const reference = makeReference(month, await nextReferenceNumber(db, month))
  const { paidAt, ...rest } = claim
  const consumerId = caller?.consumerId ?? actor.id
  const written = await writeEvents(ctx, caller ? { ...draftFacts(caseId, consumerId), acquirerId: merchant.acquirerId } : draftFacts(caseId, consumerId), {
    type: caller ? 'complaint.recorded' : 'complaint.submitted', reference, consumerId,
    acquirerId: merchant.acquirerId, acquirerKind: merchant.acquirerKind, ...rest, paidAt: paidAt.toISOString(),
    textId: text.id, textHash: textHash(keys.indexKey, text.id, text.body),
  })
  if (!written.ok) return written

  await addText(db, keys.indexKey, text)
  if (caller) await addCaseKey(db, { caseId, ownerId: consumerId, wrappedKey, at: now })
  const key = unwrapKey(wrappedKey, keys.masterKeys, caseId)
  const sealed = (column: string, value: string | null) => (value === null ? null : seal(value, key, { table: 'case_contacts', column, rowId: caseId }))
  await addContact(db, {
    caseId, sealedName: sealed('sealed_name', contact.name)!, sealedAgentName: sealed('sealed_agent_name', contact.agentName ?? null), sealedPhone: sealed('sealed_phone', contact.phone), sealedEmail: sealed('sealed_email', contact.email), locale: contact.locale,
  })
  await tellConsumer(ctx, written.value)
  // From the first moment a case says what is missing to explain it.
  const diagnosed = await diagnoseStep(ctx, written.value.facts)
  return diagnosed.ok ? ok(receiptOf(written.value)) : diagnosed
}
