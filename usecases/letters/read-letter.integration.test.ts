import { v7 as newId } from 'uuid'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import type { EventBody } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import type { PartCode, PartOf } from '../../domain/letter/parts'
import type { LetterContent } from '../../domain/letter/letter-content'
import { accessEvents, organisations } from '../../db/schema'
import { timelineOf } from '../../db/queries/timeline'
import { addText } from '../../db/queries/texts'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, TEST_KEYS, TO } from '../../db/test/world'
import type { Ctx } from '../context'
import { readLetter } from './read-letter'

const { app, worker, admin } = await testDatabase()
const world = await aWorld(worker.db)
await worker.db.update(organisations).set({ phone: '0199-5550 1101', address: '测试路 1 号', mailbox: 'complaints@bank.example' }).where(eq(organisations.id, world.bank))

const GUEST: Actor = { id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null }
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: null })
const read = (actor: Actor, caseId: string, seq: number, to?: 'consumer' | 'merchant') => readLetter(as(actor), { caseId, seq, ...(to ? { to } : {}) }, 'view')
const reader = async (actor: Actor, caseId: string, seq: number, to?: 'consumer' | 'merchant'): Promise<LetterContent> => {
  const answer = await read(actor, caseId, seq, to)
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`)
  return answer.value
}
const part = <C extends PartCode>({ parts }: LetterContent, code: C) => parts.find((one): one is PartOf<C> => one.code === code)!

/** A decided case whose texts are kept, and the numbers of its acts. */
async function decided() {
  const [asked, ruled] = [newId(), newId()]
  const at = new Date()
  const facts = await aCase(worker.db, world, {
    at,
    acts: [
      { type: 'case.accepted' }, { type: 'merchant.asked', textId: asked, textHash: 'test' },
      (facts: CaseFacts): EventBody => ({ type: 'refund.agreed', amountFen: facts.amountFen, textId: newId(), textHash: 'test' }),
      proposal,
      (facts: CaseFacts): EventBody => ({ type: 'decision.approved', proposalSeq: facts.proposal!.seq, textId: ruled, textHash: 'test' }),
    ],
  })
  const text = { caseId: facts.id, authorId: world.handler.id, authorRole: 'handler' as const, at }
  await addText(worker.db, TEST_KEYS.indexKey, { ...text, id: asked, audience: ['merchant', 'institution'], body: '小票显示什么？' })
  await addText(worker.db, TEST_KEYS.indexKey, { ...text, id: ruled, audience: ['consumer', 'merchant', 'institution'], body: '款项应当退还。' })
  const events = await timelineOf(worker.db, facts.id)
  const seqOf = (type: EventBody['type']) => events.find(({ body }) => body.type === type)!.seq
  return { facts, caseId: facts.id, seqOf }
}

describe('a letter', () => {
  test('of acceptance names the handler and the phone, to the consumer too', async () => {
    const { caseId, seqOf, facts } = await decided()
    const letter = await reader(world.consumer, caseId, seqOf('case.accepted'))
    expect(letter).toMatchObject({ kind: 'acceptance', to: 'consumer', reference: facts.reference })
    expect(part(letter, 'handler')).toMatchObject({ name: '经办甲', contact: { phone: '0199-5550 1101' } })
    expect(part(letter, 'head').name?.name).toBe('陈*')
    expect(letter.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('reads the same to who got it, to who sent it and to who supervises them', async () => {
    const { caseId, seqOf } = await decided()
    const seq = seqOf('decision.approved')
    for (const to of ['consumer', 'merchant'] as const) {
      const got = await reader(to === 'consumer' ? world.consumer : world.manager, caseId, seq, to)
      for (const other of [world.handler, world.approver, world.examiner]) expect(await reader(other, caseId, seq, to)).toEqual(got)
      expect(part(got, 'reasons')).toMatchObject({ words: '款项应当退还。' })
      expect(part(got, 'outcome')).toMatchObject({ terms: { outcome: 'refund_full', approvedFen: 36_800 } })
      expect(part(got, 'remedies_left')).toMatchObject({ after: 'decision', reviewBy: expect.any(String) })
    }
  })

  test('can be asked for by reference', async () => {
    const { facts, seqOf } = await decided()
    expect(await reader(world.handler, facts.reference, seqOf('complaint.submitted'))).toMatchObject({ kind: 'receipt' })
  })
})

describe('a letter is not there', () => {
  test('for a party it was not written to', async () => {
    const { caseId, seqOf } = await decided()
    expect(await read(world.consumer, caseId, seqOf('merchant.asked'))).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    for (const type of ['complaint.submitted', 'case.accepted'] as const) {
      expect(await read(world.manager, caseId, seqOf(type))).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
    expect(await read(world.manager, caseId, seqOf('decision.approved'), 'consumer'), 'the consumer’s copy').toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await read(world.manager, caseId, seqOf('merchant.asked'))).toMatchObject({ ok: true, value: { kind: 'merchant_notice' } })
  })

  test('for strangers, other institutions, the operator and guests', async () => {
    const { caseId, seqOf } = await decided()
    for (const stranger of [world.otherConsumer, world.otherManager, world.foreignHandler, world.operator, GUEST]) {
      expect(await read(stranger, caseId, seqOf('decision.approved'))).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('for a shop that was not served yet', async () => {
    const { id } = await aCase(worker.db, world, { acts: [...TO.accepted] })
    expect(await read(world.manager, id, 1)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('where the act gave rise to none, or there is no such act or case', async () => {
    const { caseId, seqOf } = await decided()
    for (const [id, seq] of [[caseId, seqOf('refund.agreed')], [caseId, 9_999], [newId(), 1], ['MZ-2601-9999-9', 1]] as const) {
      expect(await read(world.handler, id, seq)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })
})

test('who read or took a letter is recorded, but for the consumer', async () => {
  const { caseId, seqOf } = await decided()
  await reader(world.consumer, caseId, seqOf('decision.approved'))
  await readLetter(as(world.examiner), { caseId, seq: seqOf('decision.approved') }, 'export')
  await reader(world.manager, caseId, seqOf('decision.approved'), 'merchant')
  const acts = await worker.db.select({ role: accessEvents.readerRole, act: accessEvents.act }).from(accessEvents).where(eq(accessEvents.caseId, caseId))
  expect(acts.map(({ role, act }) => `${role} ${act}`).sort()).toEqual(['examiner export', 'merchant_manager view'])
})

test('a letter from a record that was tampered with says so', async () => {
  const { caseId, seqOf } = await decided()
  await admin`set session_replication_role = replica`
  await admin`update case_events set canonical = replace(canonical, '36800', '1') where case_id = ${caseId} and seq = 1`
  await admin`set session_replication_role = default`
  expect(part(await reader(world.consumer, caseId, seqOf('decision.approved')), 'dated')).toMatchObject({ isWhole: false })
})
