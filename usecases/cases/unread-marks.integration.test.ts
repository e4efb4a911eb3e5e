import { describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { askAs } from '../../db/queries/asker'
import { aCase, rowOf, TO } from '../../db/test/world'
import { listMyComplaints } from '../consumer/list-my-complaints'
import { listInbox } from '../disputes/list-inbox'
import { discloseEvidence } from '../evidence/disclose-evidence'
import { evidenceRoom } from '../evidence/test/evidence-room'
import { listQueue } from '../queues/list-queue'
import { addNote } from './add-note'
import { sendMessage } from './send-message'
import type { UnreadMark } from './unread-marks'
import { viewCase } from './view-case'

const { app, worker, admin, world, added, as } = await evidenceRoom(() => new Date())
const words = '请看。'
const served = async () => (await aCase(worker.db, world, { acts: TO.awaiting_merchant })).id
const open = async (actor: Actor, caseId: string, how: Parameters<typeof viewCase>[2] = {}) => {
  const view = await viewCase(as(actor, null), caseId, how)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}

/** What each list says of a case to a person. */
async function markOf(actor: Actor, caseId: string): Promise<UnreadMark | undefined> {
  const lists = {
    consumer: async () => listMyComplaints(as(actor, null)),
    merchant: async () => { const inbox = await listInbox(as(actor, null), { tab: 'new' }); return inbox.ok ? { ok: true as const, value: inbox.value.rows } : inbox },
    institution: async () => { const queue = await listQueue(as(actor, null), { view: 'open', search: (await rowOf(worker.db, caseId)).reference, cause: null, cursor: null }); return queue.ok ? { ok: true as const, value: queue.value.rows } : queue },
  }
  const listed = await lists[actor.role === 'consumer' ? 'consumer' : actor.role.startsWith('merchant') ? 'merchant' : 'institution']()
  return listed.ok ? (listed.value as { id: string; unread: UnreadMark }[]).find(({ id }) => id === caseId)?.unread : undefined
}

describe('what somebody has not read', () => {
  test.each([
    ['the consumer', () => world.consumer, 'consumer'], ['the shop', () => world.clerk, 'merchant'],
  ] as const)('is counted for %s in its list, and gone once the case is opened', async (_who, who, audience) => {
    const caseId = await served()
    // Who filed it knows how it began: that it was accepted and put to the shop is news all the same.
    const before = who().role === 'consumer' ? 2 : 0
    expect(await markOf(who(), caseId)).toEqual({ isUnopened: true, count: before })
    expect((await open(who(), caseId)).unread).toHaveLength(before)
    expect(await markOf(who(), caseId)).toEqual({ isUnopened: false, count: 0 })

    await sendMessage(as(world.handler), { caseId, audience, words })
    await sendMessage(as(world.handler), { caseId, audience: audience === 'consumer' ? 'merchant' : 'consumer', words })
    await addNote(as(world.handler), { caseId, words })
    expect(await markOf(who(), caseId)).toEqual({ isUnopened: false, count: 1 })

    const view = await open(who(), caseId)
    expect(view.events.filter(({ seq }) => view.unread.includes(seq)).map(({ body }) => body.type)).toEqual(['message.sent'])
    expect(await markOf(who(), caseId)).toEqual({ isUnopened: false, count: 0 })
    expect((await open(who(), caseId)).unread).toEqual([])
  })

  test('is each person’s own: a colleague’s reading marks nothing of mine, and my own words are no news to me', async () => {
    const caseId = await served()
    await open(world.clerk, caseId)
    await open(world.manager, caseId)
    await sendMessage(as(world.clerk), { caseId, audience: 'both', words })
    expect([await markOf(world.clerk, caseId), await markOf(world.manager, caseId)]).toEqual([{ isUnopened: false, count: 0 }, { isUnopened: false, count: 1 }])
    await open(world.manager, caseId)
    await sendMessage(as(world.handler), { caseId, audience: 'merchant', words })
    await open(world.clerk, caseId)
    expect(await markOf(world.manager, caseId)).toEqual({ isUnopened: false, count: 1 })
  })

  test('for the institution is notes and files too; a glance in passing leaves it unread', async () => {
    const caseId = await served()
    await open(world.handler, caseId)
    await addNote(as(world.approver), { caseId, words })
    await added(world.consumer, caseId)
    await sendMessage(as(world.consumer), { caseId, audience: 'consumer', words })
    expect(await markOf(world.handler, caseId)).toEqual({ isUnopened: false, count: 3 })
    expect((await open(world.handler, caseId, { glance: true })).unread).toHaveLength(3)
    expect(await markOf(world.handler, caseId)).toEqual({ isUnopened: false, count: 3 })
    expect((await open(world.handler, caseId)).unread).toHaveLength(3)
    expect(await markOf(world.handler, caseId)).toEqual({ isUnopened: false, count: 0 })
  })

  test('of the other side’s file is that it was disclosed, not that it came', async () => {
    const caseId = await served()
    await open(world.consumer, caseId)
    const journal = await added(world.manager, caseId)
    expect(await markOf(world.consumer, caseId)).toEqual({ isUnopened: false, count: 0 })
    await discloseEvidence(as(world.handler), { caseId, evidenceIds: [journal], to: 'both' })
    expect(await markOf(world.consumer, caseId)).toEqual({ isUnopened: false, count: 1 })
  })
})

test('reading touches no case: neither its row nor its chain, and nobody waits for it', async () => {
  const caseId = await served()
  const [before] = await admin`select xmin::text, version, seq from cases where id = ${caseId}`
  await worker.db.transaction(async (tx) => {
    // Somebody holds the case while it is being read.
    await tx.execute(`select 1 from cases where id = '${caseId}' for update`)
    await open(world.consumer, caseId)
  })
  expect(await admin`select xmin::text, version, seq from cases where id = ${caseId}`).toEqual([before])
})

test('how far somebody has read is theirs alone to see, and never goes back', async () => {
  const caseId = await served()
  await open(world.handler, caseId)
  const seen = async () => (await admin<{ seq: number }[]>`select seq from case_seen where case_id = ${caseId} and user_id = ${world.handler.id}`)[0]!.seq
  const far = await seen()
  await admin`update case_seen set seq = ${far + 5} where case_id = ${caseId} and user_id = ${world.handler.id}`
  await open(world.handler, caseId)
  expect(await seen()).toBe(far + 5)
  for (const other of [world.approver, world.consumer, world.manager]) {
    const rows = await app.db.transaction(async (tx) => {
      await askAs(tx as never, other, null)
      return tx.execute(`select 1 from case_seen where user_id = '${world.handler.id}'`)
    })
    expect(rows.length, other.role).toBe(0)
  }
  expect(await admin`select 1 from case_seen where user_id = ${world.examiner.id}`).toHaveLength(0)
})
