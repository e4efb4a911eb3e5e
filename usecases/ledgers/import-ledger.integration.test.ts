import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { applyEvent } from '../../domain/case/apply-event'
import { type CaseFacts, draftFacts } from '../../domain/case/facts'
import type { LedgerFile } from '../../domain/ledger/ledger-file'
import { readLedgerFile } from '../../domain/ledger/read-ledger-file'
import type { LedgerRow } from '../../domain/ledger/row'
import { fen } from '../../domain/money/fen'
import { caseRow, timelineOf } from '../../db/queries/timeline'
import { caseLedgerRows, diagnoses, ledgerImports, ledgerRows } from '../../db/schema'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO, type World } from '../../db/test/world'
import { createLedgerReader } from '../../gateways/ledger-reader/child-reader'
import type { LedgerReading } from '../../gateways/ledger-reader/ledger-reader'
import type { Ctx } from '../context'
import { viewCase } from '../cases/view-case'
import { importLedger } from './import-ledger'
import { keyInRow } from './key-in-row'
import { listImports } from './list-imports'

const { app, worker, admin } = await testDatabase()
const now = new Date('2026-03-20T02:00:00.000Z')
const TRANSACTION = '4200002741202603180000000103'
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now, newId, db: app.db, keys: TEST_KEYS, intent: { key: newId(), requestHash: 'r', version: null } })
const reading = (actor: Actor): Ctx => ({ ...as(actor), intent: null })

/** A case about the payment that the sample files tell of. */
const sampled = (claim: object = { keys: { transactionId: TRANSACTION } }) => aCase(worker.db, world, {
  at: new Date('2026-03-19T01:00:00.000Z'), amountFen: 12_800, acts: TO.accepted, claim: { paidAt: '2026-03-18T04:03:18.000Z', ...claim },
})

function read(bytes: Buffer): LedgerReading {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), file: readLedgerFile(bytes) }
}
/** What a reader would say of a file; the reader itself has tests of its own. */
const importing = (ctx: Ctx, caseId: string, reading: LedgerReading) =>
  importLedger(ctx, { caseId, content: Readable.from([]) }, { read: async () => ({ ok: true, value: reading }) })
const sample = (name: string) => read(readFileSync(join('usecases/ledgers/samples', `${name}.csv`)))
const [wechat, pos, bank] = [sample('wechat-consumer-bill'), sample('pos-journal-20260318'), sample('bank-statement-cn')]

async function taken(answer: ReturnType<typeof importing>) {
  const got = await answer
  if (!got.ok) throw new Error(JSON.stringify(got.refusal))
  return got.value
}
async function seen(caseId: string, actor = world.handler) {
  const view = await viewCase(reading(actor), caseId)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
async function counts() {
  return {
    imports: await worker.db.$count(ledgerImports), rows: await worker.db.$count(ledgerRows),
    ties: await worker.db.$count(caseLedgerRows), runs: await worker.db.$count(diagnoses),
  }
}
async function replayed({ id, consumerId }: CaseFacts) {
  return caseRow((await timelineOf(worker.db, id)).reduce(applyEvent, draftFacts(id, consumerId)))
}

describe('three files make a case clear', () => {
  test('each is taken, tied to the payment and concluded from, in one event after the other', async () => {
    const facts = await sampled()
    const first = await taken(importing(as(world.handler), facts.id, wechat))
    expect(first).toMatchObject({ caseId: facts.id, version: facts.version, isRepeated: false })
    const afterOne = await seen(facts.id)
    expect(afterOne.diagnosis!.result.missing.map(({ ledger }) => ledger).sort()).toEqual(['bank', 'pos'])

    await taken(importing(as(world.handler), facts.id, pos))
    await taken(importing(as(world.handler), facts.id, bank))
    const { diagnosis, ledger, events, facts: now } = await seen(facts.id)
    expect(diagnosis!.result).toMatchObject({ cause: 'network_delay', moneyLocation: 'customer_card', nextActionParty: 'none' })
    expect(diagnosis!.result.confidence).toBeGreaterThanOrEqual(0.8)
    expect(now.diagnosis).toMatchObject({ cause: 'network_delay', moneyLocation: 'customer_card', id: diagnosis!.id })
    expect(new Set(ledger.map(({ row }) => row.ledger))).toEqual(new Set(['wechat', 'pos', 'bank']))
    // Every row that proves something is on the screen, under the id that the diagnosis cites.
    expect(ledger.map(({ id }) => id).sort()).toEqual(diagnosis!.result.rows.map(({ rowId }) => rowId).sort())
    expect(events.slice(-6).map(({ body, role }) => [body.type, role])).toEqual(Array.from({ length: 3 }, () => [['ledger.attached', 'handler'], ['diagnosis.recorded', 'system']]).flat())
    expect(await replayed(facts)).toEqual(caseRow((await rowOf(worker.db, facts.id)).facts))
  })

  test('as the bytes of an upload, read by the reader of its own process', async () => {
    const { id: caseId } = await sampled()
    const content = Readable.from([readFileSync('usecases/ledgers/samples/wechat-consumer-bill.csv')])
    expect(await importLedger(as(world.handler), { caseId, content }, createLedgerReader())).toMatchObject({ ok: true, value: { isRepeated: false } })
    expect((await seen(caseId)).ledger.length).toBeGreaterThan(0)
    expect(await importing(as(world.handler), caseId, wechat)).toMatchObject({ value: { isRepeated: true } })
  })

  test('in whatever order they come', async () => {
    const facts = await sampled({ keys: {} })
    for (const file of [bank, pos, wechat]) await taken(importing(as(world.handler), facts.id, file))
    expect((await seen(facts.id)).diagnosis!.result).toMatchObject({ cause: 'network_delay', moneyLocation: 'customer_card' })
  })

  test('what the people in a file bought earlier is not kept', async () => {
    const facts = await sampled()
    const file = wechat.file as LedgerFile
    const old: LedgerRow = { ...file.rows[0]!, rowId: 'old', time: '2026-01-02T10:00:00+08:00', transactionId: '4200009999', outTradeNo: undefined } as LedgerRow
    await taken(importing(as(world.handler), facts.id, { sha256: newId(), file: { ...file, rows: [...file.rows, old], entries: file.entries + 1 } }))
    const kept = await worker.sql`select row ->> 'transactionId' as id from ledger_rows where import_id = (select id from ledger_imports where case_id = ${facts.id})`
    expect(kept.map(({ id }) => id as string)).toContain(TRANSACTION)
    expect(kept.map(({ id }) => id as string)).not.toContain('4200009999')
  })
})

test('in production a file that took a minute to arrive is of the moment it was written', async () => {
  const [facts, begun] = [await sampled(), new Date()]
  await admin`update installation set mode = 'production'`
  const imported = await importing({ ...as(world.handler), now: new Date(begun.getTime() - 60_000) }, facts.id, pos)
    .finally(() => admin`update installation set mode = 'test'`)
  expect(imported).toMatchObject({ ok: true })
  expect((await timelineOf(worker.db, facts.id)).at(-1)!.at.getTime()).toBeGreaterThanOrEqual(begun.getTime() - 1)
})

describe('nothing is half done', () => {
  test('the same file twice adds nothing and says so', async () => {
    const facts = await sampled()
    const first = await taken(importing(as(world.handler), facts.id, pos))
    const before = { ...(await counts()), seq: (await rowOf(worker.db, facts.id)).seq }
    const [again, both] = await Promise.all([taken(importing(as(world.handler), facts.id, pos)), taken(importing(as(world.handler), facts.id, pos))])
    expect([again, both]).toMatchObject([{ importId: first.importId, isRepeated: true }, { importId: first.importId, isRepeated: true }])
    expect({ ...(await counts()), seq: (await rowOf(worker.db, facts.id)).seq }).toEqual(before)
  })

  test('a file that is no ledger, and one with a line cut in two, leave nothing behind', async () => {
    const facts = await sampled()
    const before = await counts()
    expect(await importing(as(world.handler), facts.id, read(Buffer.from('今天天气不错\n')))).toEqual({ ok: false, refusal: { code: 'ledger_refused', reason: 'unknown_format' } })
    const text = readFileSync('usecases/ledgers/samples/wechat-consumer-bill.csv')
    const cut = read(text.subarray(0, text.length - 30))
    expect(await importing(as(world.handler), facts.id, cut)).toMatchObject({ ok: false, refusal: { code: 'ledger_refused', line: expect.any(Number) } })
    expect(await counts()).toEqual(before)
  })

  test('the password goes to the reader and no further', async () => {
    const facts = await sampled()
    const heard: (string | undefined)[] = []
    const reader = { read: async (_source: Readable, password?: string) => { heard.push(password); return { ok: true as const, value: read(readFileSync('domain/ledger/samples/locked-traditional.zip')) } } }
    const answer = await importLedger(as(world.handler), { caseId: facts.id, content: Readable.from([]), password: '000731' }, reader)
    expect(answer).toEqual({ ok: false, refusal: { code: 'ledger_refused', reason: 'password_needed' } })
    expect(heard).toEqual(['000731'])
  })

  test('the same intent with another file is refused, with the same file answered again', async () => {
    const facts = await sampled()
    const ctx = as(world.handler)
    const first = await taken(importing(ctx, facts.id, pos))
    expect(await taken(importing(ctx, facts.id, pos))).toEqual(first)
    expect(await importing(ctx, facts.id, wechat)).toEqual({ ok: false, refusal: { code: 'key_reused' } })
  })

  test('a line whose direction is unknown is told and hinders nothing', async () => {
    const facts = await sampled()
    const file = pos.file as LedgerFile
    await taken(importing(as(world.handler), facts.id, { sha256: newId(), file: { ...file, problems: [{ line: 7, code: 'unknown_direction' }] } }))
    expect(await listImports(reading(world.handler), { caseId: facts.id, before: null })).toMatchObject({ ok: true, value: { imports: [{ problems: [{ line: 7, code: 'unknown_direction' }] }] } })
  })
})

describe('who may', () => {
  test('the handler of the case, once it is accepted', async () => {
    const { id } = await sampled()
    for (const actor of [world.secondHandler, world.approver, world.risk]) expect(await importing(as(actor), id, pos)).toMatchObject({ refusal: { code: 'forbidden' } })
    for (const actor of [world.operator, world.consumer, world.manager]) expect(await importing(as(actor), id, pos)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await importing(as(world.foreignHandler), id, pos)).toEqual({ ok: false, refusal: { code: 'not_found' } })
    const fresh = await aCase(worker.db, world, { acts: [{ type: 'case.assigned', handlerId: world.handler.id }] })
    expect(await importing(as(world.handler), fresh.id, pos)).toMatchObject({ refusal: { code: 'wrong_state' } })
  })

  test('what was imported is the institution’s alone to list', async () => {
    const { id, reference } = await sampled()
    for (const file of [wechat, pos]) await taken(importing(as(world.handler), id, file))
    const mine = await listImports(reading(world.approver), { caseId: id, before: null })
    expect(mine).toMatchObject({ ok: true, value: { imports: [{ reference, format: 'pos-journal', importedByName: '经办甲', rowCount: (pos.file as LedgerFile).entries, tiedCount: 2 }, { format: 'wechat-consumer-bill' }] } })
    expect(await listImports(reading(world.foreignHandler), { caseId: null, before: null })).toEqual({ ok: true, value: { imports: [], next: null } })
    expect(await listImports(reading(world.consumer), { caseId: id, before: null })).toMatchObject({ refusal: { code: 'forbidden' } })
    expect((await seen(id, world.consumer)).ledger).toEqual([])
  })
})

describe('a line keyed in by hand', () => {
  const line = { kind: 'pos_reversal', status: 'done', on: '2026-03-18', clock: '12:04:25', amountYuan: fen(12_800), reference: '607712030104' } as const

  test('goes the way of a file, and stays with the case that it was keyed in on', async () => {
    const { id: caseId } = await sampled()
    const first = await keyInRow(as(world.handler), { caseId, ...line })
    expect(first).toMatchObject({ ok: true, value: { isRepeated: false } })
    const { ledger, events } = await seen(caseId)
    expect(ledger).toHaveLength(1)
    expect(ledger[0]!.row).toMatchObject({ ledger: 'pos', rrn: '607712030104', amountFen: 12_800, transactionId: TRANSACTION })
    expect(events.slice(-2).map(({ body }) => body.type)).toEqual(['ledger.attached', 'diagnosis.recorded'])
    expect(await keyInRow(as(world.handler), { caseId, ...line })).toMatchObject({ value: { isRepeated: true } })
    expect(await listImports(reading(world.handler), { caseId, before: null })).toMatchObject({ value: { imports: [{ format: 'keyed-pos', rowCount: 1, tiedCount: 1 }] } })

    await taken(importing(as(world.handler), caseId, wechat))
    expect((await seen(caseId)).ledger.map(({ id }) => id)).toContain(ledger[0]!.id)
  })

  test('cannot be of tomorrow', async () => {
    const { id: caseId } = await sampled()
    expect(await keyInRow(as(world.handler), { caseId, ...line, on: '2026-03-21' })).toEqual({ ok: false, refusal: { code: 'invalid', fields: { on: ['paid_in_future'] } } })
  })
})
