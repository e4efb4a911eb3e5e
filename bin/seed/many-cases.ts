import { v7 as newId } from 'uuid'
import type { Actor } from '@/domain/access/actor'
import { decide } from '@/domain/case/decide'
import type { EventBody } from '@/domain/case/events'
import { type CaseFacts, draftFacts } from '@/domain/case/facts'
import { makeReference } from '@/domain/case/reference'
import { newDataKey, wrapKey } from '@/db/cipher'
import type { Db } from '@/db/client'
import type { Keys } from '@/db/keys'
import { addCaseKey } from '@/db/queries/contacts'
import { appendEvent } from '@/db/queries/timeline'
import { MERCHANTS } from '@/db/seed/city'
import type { City } from '@/db/seed/plant'

const words = { textId: newId(), textHash: 'seed' }
const BATCH = 200

/**
 * Many plain cases of one institution, for measuring: filed over the last ten days, some accepted, some waiting for the merchant.
 * Through the same decision and writer as every case, `BATCH` to a transaction, without notices or words.
 */
export async function addManyCases(db: Db, keys: Keys, city: City, { cases, now }: { cases: number; now: Date }): Promise<void> {
  const consumer = city.actor('chen', 'consumer')
  const handler = city.actor('wang', 'handler')
  const shops = MERCHANTS.filter(({ acquirer }) => acquirer === 'yundu')
  for (let first = 0; first < cases; first += BATCH) {
    await db.transaction(async (tx) => {
      for (let number = first; number < Math.min(cases, first + BATCH); number += 1) {
        const at = new Date(now.getTime() - ((number * 7919) % 14_400) * 60_000)
        const caseId = newId()
        await openFile(tx as unknown as Db, keys, caseId, consumer, at)
        const submitted: EventBody = {
          type: 'complaint.submitted', reference: makeReference('2609', number + 1), consumerId: consumer.id, acquirerId: city.org('yundu'), acquirerKind: 'bank',
          merchantId: city.org(shops[number % shops.length]!.key), complaintType: 'charged_shown_refunded', payMeans: 'wechat_card',
          amountFen: 100 + ((number * 104_729) % 500_000), paidAt: new Date(at.getTime() - 3_600_000).toISOString(),
          shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund', wishFen: 100, keys: {}, ...words,
        }
        let facts = await write(tx as unknown as Db, draftFacts(caseId, consumer.id), consumer, submitted, at)
        if (number % 3 > 0) facts = await write(tx as unknown as Db, facts, handler, { type: 'case.accepted' }, at)
        if (number % 3 > 1) await write(tx as unknown as Db, facts, handler, { type: 'merchant.asked', ...words }, at)
      }
    })
  }
}

async function openFile(db: Db, keys: Keys, caseId: string, consumer: Actor, at: Date): Promise<void> {
  await addCaseKey(db, { caseId, ownerId: consumer.id, wrappedKey: wrapKey(newDataKey(), keys.masterKeys, caseId), at })
}

async function write(db: Db, facts: CaseFacts, actor: Actor, body: EventBody, at: Date): Promise<CaseFacts> {
  const decided = decide(actor, facts, body, at)
  if (!decided.ok) throw new Error(`${body.type}: ${decided.refusal.code}`)
  let current = facts
  for (const { body: next, by } of decided.value) current = (await appendEvent(db, current, { at, actorId: by.id, actorRole: by.role, body: next })).facts
  return current
}
