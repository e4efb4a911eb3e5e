import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../../domain/access/actor'
import type { Antivirus, Verdict } from '../../gateways/antivirus/antivirus'
import { timelineOf } from '../../db/queries/timeline'
import { aCase, TO } from '../../db/test/world'
import { viewCase } from '../cases/view-case'
import type { Ctx } from '../context'
import { discloseEvidence } from './disclose-evidence'
import { openEvidence } from './open-evidence'
import { scanEvidence } from './scan-evidence'
import { aGuest, evidenceRoom } from './test/evidence-room'

const { worker, world, gateways, picture, add, added, aDraft, as } = await evidenceRoom(() => new Date())

describe('who sees a file', () => {
  test('the other side only once the handler has disclosed it, and that is on the record', async () => {
    const { id: caseId } = await aCase(worker.db, world, { acts: [...TO.awaiting_merchant] })
    const id = await added(world.consumer, caseId)
    expect(await openEvidence(as(world.manager, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await discloseEvidence(as(world.manager), { caseId, evidenceIds: [id], to: 'merchant' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await discloseEvidence(as(world.handler), { caseId, evidenceIds: [id], to: 'merchant' })).toMatchObject({ ok: true })
    expect(await openEvidence(as(world.manager, null), id, gateways)).toMatchObject({ ok: true })
    const [disclosed, clock] = (await timelineOf(worker.db, caseId)).slice(-2).map(({ body }) => body)
    expect(disclosed).toEqual({ type: 'evidence.disclosed', evidenceId: id, to: 'merchant' })
    expect(clock).toMatchObject({ type: 'clock.started', kind: 'merchant_reply' })
  })

  test('the institution and its examiner do; strangers, other institutions and the operator do not', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId)
    for (const reader of [world.handler, world.approver, world.examiner]) expect(await openEvidence(as(reader, null), id, gateways)).toMatchObject({ ok: true })
    for (const stranger of [world.otherConsumer, world.foreignHandler, world.otherManager, world.operator, aGuest()]) {
      expect(await openEvidence(as(stranger, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('a draft\'s files are its owner\'s alone, to see and to add', async () => {
    const guest = aGuest()
    const caseId = await aDraft(guest)
    const id = await added(guest, caseId)
    for (const stranger of [aGuest(), world.consumer, world.handler, world.examiner]) {
      expect(await openEvidence(as(stranger, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      expect(await add(stranger, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    }
  })

  test('nobody adds to what is not theirs, nor into another side\'s slot, nor to a closed case', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    expect(await add(world.otherConsumer, caseId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect(await add(world.examiner, caseId)).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
    expect(await add(world.consumer, caseId, picture, { slot: 'terminal_journal' })).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    const { id: ended } = await aCase(worker.db, world, { acts: [{ type: 'complaint.withdrawn' }] })
    expect(await add(world.consumer, ended)).toMatchObject({ ok: false, refusal: { code: 'wrong_state' } })
  })

  test('the case view lists it with its fingerprint', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    await added(world.consumer, caseId)
    const view = await viewCase(as(world.consumer, null), caseId)
    expect(view).toMatchObject({ ok: true, value: { evidence: [{ slot: 'pos_slip', name: '小票.jpg', state: 'clean', sizeBytes: picture.length }] } })
  })
})

describe('with a scanner', () => {
  const scanner = (verdict: Verdict): Antivirus => ({ scan: async () => verdict })

  test('that is away, a file stays in checking, is shown to nobody, and is scanned later', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId, picture, { through: { ...gateways, antivirus: scanner({ is: 'unscanned', reason: 'unreachable' }) } })
    expect(await openEvidence(as(world.consumer, null), id, gateways)).toEqual({ ok: false, refusal: { code: 'file_refused', reason: 'unscanned' } })
    const asWorker: Ctx = { ...as(SYSTEM, null), db: worker.db }
    expect(await scanEvidence(asWorker, { evidenceId: id }, { ...gateways, antivirus: scanner({ is: 'unscanned', reason: 'timed_out' }) })).toMatchObject({ refusal: { code: 'in_progress' } })
    expect(await scanEvidence(asWorker, { evidenceId: id }, { ...gateways, antivirus: scanner({ is: 'clean' }) })).toMatchObject({ ok: true })
    expect(await openEvidence(as(world.consumer, null), id, gateways)).toMatchObject({ ok: true })
  })

  test('that finds something, a file is quarantined and shown to nobody', async () => {
    const { id: caseId } = await aCase(worker.db, world)
    const id = await added(world.consumer, caseId, picture, { through: { ...gateways, antivirus: scanner({ is: 'infected', signature: 'Test' }) } })
    expect(await openEvidence(as(world.handler, null), id, gateways)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })
})
