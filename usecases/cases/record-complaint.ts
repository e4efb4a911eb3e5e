import type { z } from 'zod/mini'
import { can } from '../../domain/access/can'
import type { Claim } from '../../domain/case/claim-facts'
import { draftFacts } from '../../domain/case/facts'
import type { complaintRecordInput } from '../../domain/case/intake-inputs'
import { momentOf } from '../../domain/clock/typed-moment'
import { type Answer, refuse } from '../../domain/result'
import { newDataKey, wrapKey } from '../../db/cipher'
import { countUse } from '../consumer/count-use'
import { type Ctx, transact } from '../context'
import { consumerAt } from '../sign-in/consumer-at'
import type { CaseReceipt } from './change-case'
import { fileComplaint } from './file-complaint'

type Told = z.infer<typeof complaintRecordInput>

/** A handler files what somebody told on the phone. Whoever called is the consumer of it, made if they were not known, and is sent the receipt. */
export async function recordComplaint(ctx: Ctx, told: Told): Promise<Answer<CaseReceipt>> {
  const counted = await countUse(ctx, 'recording', ctx.actor.id)
  if (!counted.ok) return counted
  return transact(ctx, async (inside) => {
    const { actor, keys, newId } = inside
    const caseId = newId()
    const allowed = can(actor, 'complaint.record', { ...draftFacts(caseId, ''), acquirerId: actor.orgId ?? '' })
    if (!allowed.ok) return allowed

    const { contact: { channel, address }, name, language, words } = told
    const consumerId = await consumerAt(inside, told.contact, language)
    if (consumerId === null) return refuse({ code: 'invalid', fields: { contact: ['contact_closed'] } })
    return fileComplaint(inside, {
      caseId, claim: claimOf(told), story: words,
      contact: { name, phone: channel === 'sms' ? address : null, email: channel === 'mail' ? address : null, locale: language },
      caller: { consumerId, wrappedKey: wrapKey(newDataKey(), keys.masterKeys, caseId) },
    })
  })
}

function claimOf({ merchantId, complaintType, shown, payMeans, amountYuan, paidOn, paidClock, wish, wishYuan, transactionId, outTradeNo, rrn, accountTail }: Told): Claim {
  return {
    merchantId, complaintType, shown, payMeans, amountFen: amountYuan, paidAt: momentOf(paidOn, paidClock),
    // Who wants their money back and names no sum wants all of it.
    wish, wishFen: wish === 'refund' ? wishYuan ?? amountYuan : 0,
    keys: { ...(transactionId && { transactionId }), ...(outTradeNo && { outTradeNo }), ...(rrn && { rrn }), ...(accountTail && { accountTail }) },
    filed: { by: 'phone' },
  }
}
