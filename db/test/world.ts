import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Actor } from '../../domain/access/actor'
import { SYSTEM } from '../../domain/access/actor'
import type { Role } from '../../domain/access/roles'
import { draftFacts, type CaseFacts } from '../../domain/case/facts'
import { decide } from '../../domain/case/decide'
import type { EventBody } from '../../domain/case/events'
import { makeReference } from '../../domain/case/reference'
import { newDataKey, seal, wrapKey } from '../cipher'
import type { Db } from '../client'
import type { Keys } from '../keys'
import { addText } from '../queries/texts'
import { appendEvent } from '../queries/timeline'
import { caseContacts, caseKeys, cases, memberships, organisations, supervisions, users } from '../schema'

export const TEST_KEYS: Keys = {
  masterKeys: { current: 'v1', keys: { v1: randomBytes(32) } },
  indexKey: randomBytes(32),
  codeKey: randomBytes(32),
}

export interface World {
  bank: string; otherBank: string; regulator: string; operatorOrg: string; shop: string; otherShop: string
  consumer: Actor; otherConsumer: Actor; clerk: Actor; manager: Actor; otherManager: Actor
  handler: Actor; secondHandler: Actor; approver: Actor; risk: Actor; admin: Actor; foreignHandler: Actor; examiner: Actor; operator: Actor
}

/** Two institutions, two shops, a regulator of the first, the operator, and somebody in every role. Arranged as the worker, past the walls. */
export async function aWorld(db: Db): Promise<World> {
  const at = new Date('2026-01-05T01:00:00.000Z')
  const org = async (kind: 'merchant' | 'institution' | 'regulator' | 'operator', name: string, more: Partial<typeof organisations.$inferInsert> = {}) => {
    const id = newId()
    await db.insert(organisations).values({ id, kind, name, nameEn: name, place: '测试区', state: 'live', createdAt: at, ...more })
    return id
  }
  const bank = await org('institution', '测试银行', { institutionKind: 'bank' })
  const otherBank = await org('institution', '别家支付', { institutionKind: 'payment_institution' })
  const regulator = await org('regulator', '测试监管局')
  const operatorOrg = await org('operator', '测试运营')
  const shop = await org('merchant', '测试便利店', { acquirerId: bank })
  const otherShop = await org('merchant', '测试面馆', { acquirerId: otherBank })
  await db.insert(supervisions).values({ regulatorId: regulator, institutionId: bank })

  const person = async (name: string, role: Role, orgId: string | null, remit: string[] = []): Promise<Actor> => {
    const id = newId()
    const key = newDataKey()
    await db.insert(users).values({
      id, kind: role === 'consumer' ? 'consumer' : 'staff', login: orgId ? `u${id.slice(-12)}` : null, locale: 'zh-CN', createdAt: at,
      wrappedKey: wrapKey(key, TEST_KEYS.masterKeys, id), sealedName: seal(name, key, { table: 'users', column: 'sealed_name', rowId: id }),
    })
    if (orgId) await db.insert(memberships).values({ id: newId(), userId: id, orgId, role, createdAt: at })
    return { id, role, orgId, remit, onlyCaseId: null }
  }
  return {
    bank, otherBank, regulator, operatorOrg, shop, otherShop,
    consumer: await person('陈试', 'consumer', null), otherConsumer: await person('林试', 'consumer', null),
    clerk: await person('店员甲', 'merchant_clerk', shop), manager: await person('店长甲', 'merchant_manager', shop),
    otherManager: await person('店长乙', 'merchant_manager', otherShop),
    handler: await person('经办甲', 'handler', bank), secondHandler: await person('经办乙', 'handler', bank),
    approver: await person('复核甲', 'approver', bank), risk: await person('风控甲', 'risk', bank), admin: await person('管理甲', 'institution_admin', bank),
    foreignHandler: await person('经办丙', 'handler', otherBank), examiner: await person('检查甲', 'examiner', regulator, [bank]),
    operator: await person('运营甲', 'operator', operatorOrg),
  }
}

let serial = 0

/** A case filed at `at` and led by the given acts, each by whoever may do it. Every call makes its own. */
export async function aCase(db: Db, world: World, { acts = [], at = new Date(), amountFen = 36_800, claim = {} }: {
  acts?: readonly (EventBody | ((facts: CaseFacts) => EventBody))[]; at?: Date; amountFen?: number
  claim?: Partial<Extract<EventBody, { type: 'complaint.submitted' }>>
} = {}): Promise<CaseFacts> {
  const id = newId()
  const key = newDataKey()
  const place = (column: string) => ({ table: 'case_contacts', column, rowId: id })
  await db.insert(caseKeys).values({ caseId: id, ownerId: world.consumer.id, wrappedKey: wrapKey(key, TEST_KEYS.masterKeys, id), createdAt: at })
  serial += 1
  let facts = draftFacts(id, world.consumer.id)
  const textId = newId()
  facts = await play(db, facts, world, {
    type: 'complaint.submitted', reference: makeReference('2601', serial), consumerId: world.consumer.id,
    acquirerId: world.bank, acquirerKind: 'bank', merchantId: world.shop, complaintType: 'charged_shown_refunded', payMeans: 'wechat_card',
    amountFen, paidAt: new Date(at.getTime() - 3_600_000).toISOString(), shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' },
    wish: 'refund', wishFen: amountFen, keys: {}, textId, textHash: 'test', ...claim,
  }, at)
  await addText(db, TEST_KEYS.indexKey, { id: textId, caseId: id, authorId: world.consumer.id, authorRole: 'consumer', audience: ['consumer', 'merchant', 'institution'], body: '微信已付，小票却写退款', at })
  await db.insert(caseContacts).values({ caseId: id, sealedName: seal('陈试', key, place('sealed_name')), sealedPhone: seal('+8613812342046', key, place('sealed_phone')), locale: 'zh-CN' })
  for (const act of acts) facts = await play(db, facts, world, typeof act === 'function' ? act(facts) : act, at)
  return facts
}

async function play(db: Db, facts: CaseFacts, world: World, body: EventBody, at: Date): Promise<CaseFacts> {
  const able = [world.consumer, world.handler, world.manager, world.clerk, world.approver, world.risk, SYSTEM]
  for (const actor of able) {
    const decided = decide(actor, facts, body, at)
    if (!decided.ok) continue
    let current = facts
    for (const { body: next, by } of decided.value) current = (await appendEvent(db, current, { at, actorId: by.id, actorRole: by.role, body: next })).facts
    return current
  }
  throw new Error(`nobody may do ${body.type} in ${facts.state}`)
}

/** Acts that lead a fresh case to the state, for `aCase`. */
export const TO = {
  accepted: [{ type: 'case.accepted' }],
  awaiting_merchant: [{ type: 'case.accepted' }, { type: 'merchant.asked', textId: newId(), textHash: 'test' }],
  investigating: [{ type: 'case.accepted' }, { type: 'merchant.asked', textId: newId(), textHash: 'test' }, (facts) => ({ type: 'refund.agreed', amountFen: facts.amountFen, textId: newId(), textHash: 'test' })],
} as const satisfies Record<string, readonly (EventBody | ((facts: CaseFacts) => EventBody))[]>

export const proposal = (facts: CaseFacts): EventBody => ({
  type: 'decision.proposed', outcome: 'refund_full', clause: 'ecommerce_55', claimedFen: facts.wishFen, establishedFen: facts.amountFen,
  approvedFen: facts.amountFen, evidenceIds: [], textId: newId(), textHash: 'test',
})

export const rowOf = async (db: Db, caseId: string) => (await db.select().from(cases).where(eq(cases.id, caseId)))[0]!
