import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TransactionSql } from 'postgres'
import { type Actor, SYSTEM_ID } from '../domain/access/actor'
import { testDatabase } from './test/database'
import { aCase, aWorld, TO, type World } from './test/world'

// What row security and triggers refuse to a web process that has been made to run any statement as one of its actors.
const { app, worker, admin } = await testDatabase()
let world: World
beforeAll(async () => { world = await aWorld(worker.db) })

/** Runs statements as the web, in the name of the actor. */
const as = <T>(actor: Actor, work: (tx: TransactionSql) => Promise<T>): Promise<T> => app.sql.begin(async (tx) => {
  await tx`select set_config('app.user', ${actor.id}, true), set_config('app.org', ${actor.orgId ?? ''}, true), set_config('app.role', ${actor.role}, true), set_config('app.case', ${actor.onlyCaseId ?? ''}, true)`
  return work(tx)
}) as Promise<T>

const forge = (tx: TransactionSql, caseId: string, seq: number, by: { id: string; role: string }, canonical: string, type = 'note.added') =>
  tx`insert into case_events (case_id, seq, at, actor_id, actor_role, type, payload, canonical)
     values (${caseId}, ${seq}, now(), ${by.id}, ${by.role}, ${type}, '{}', ${canonical})`

describe('the record cannot be forged', () => {
  test('with a text that says less than the columns', async () => {
    const { id, seq } = await aCase(worker.db, world)
    await expect(as(world.consumer, (tx) => forge(tx, id, seq + 1, world.consumer, '{}'))).rejects.toThrow(/disagree/)
  })

  test('in the name of somebody else', async () => {
    const { id, seq } = await aCase(worker.db, world)
    const at = new Date(Math.floor(Date.now() / 1000) * 1000)
    const canonical = JSON.stringify({ case: id, seq: seq + 1, at: at.toISOString(), actor: world.approver.id, role: 'approver', type: 'note.added', payload: {} })
    await expect(as(world.consumer, (tx) => tx`insert into case_events (case_id, seq, at, actor_id, actor_role, type, payload, canonical)
      values (${id}, ${seq + 1}, ${at.toISOString()}::timestamptz, ${world.approver.id}, 'approver', 'note.added', '{}', ${canonical})`)).rejects.toThrow(/row-level security/)
  })

  test('with a temporary table that says the installation is a demo', async () => {
    await expect(as(world.consumer, (tx) => tx`create temporary table installation (mode text)`)).rejects.toThrow(/permission denied/)
  })

  test('by putting a system event beside its text', async () => {
    await expect(as(world.operator, (tx) => tx`insert into system_events (seq, at, actor_id, type, payload, canonical)
      values (1, now(), ${world.operator.id}, 'staff.added', '{}', '{}')`)).rejects.toThrow(/disagree/)
  })
})

describe('the walls hold what `can` says', () => {
  test('an examiner changes nothing', async () => {
    const { id } = await aCase(worker.db, world, { acts: [...TO.investigating] })
    expect(await as(world.examiner, (tx) => tx`update cases set state = 'closed' where id = ${id} returning id`)).toHaveLength(0)
    expect(await as(world.examiner, (tx) => tx`update clocks set breached_at = null where case_id = ${id} returning case_id`)).toHaveLength(0)
  })

  test('nobody erases the key of a case', async () => {
    const { id } = await aCase(worker.db, world)
    for (const actor of [world.risk, world.handler, world.consumer]) expect(await as(actor, (tx) => tx`delete from case_keys where case_id = ${id} returning case_id`)).toHaveLength(0)
  })

  test('a consumer cannot tie a foreign ledger line to their case, nor read one', async () => {
    const { id } = await aCase(worker.db, world)
    const [importId, rowId] = [newId(), newId()]
    await admin`insert into ledger_imports (id, acquirer_id, format, sha256, row_count, problems, imported_by, at) values (${importId}, ${world.otherBank}, 'pos-journal', 'x', 1, '[]', ${SYSTEM_ID}, now())`
    await admin`insert into ledger_rows (id, import_id, acquirer_id, ledger, line, amount_fen, row) values (${rowId}, ${importId}, ${world.otherBank}, 'pos', 1, 100, '{}')`
    await expect(as(world.consumer, (tx) => tx`insert into case_ledger_rows (case_id, row_id, matched_by) values (${id}, ${rowId}, 'x')`)).rejects.toThrow(/row-level security/)
    expect(await as(world.consumer, (tx) => tx`select 1 from ledger_rows`)).toHaveLength(0)
  })

  test('a session for one case reaches that case and no draft', async () => {
    const mine = await aCase(worker.db, world)
    const other = await aCase(worker.db, world)
    await admin`insert into case_keys (case_id, owner_id, wrapped_key, created_at) values (${newId()}, ${world.consumer.id}, 'k', now())`
    const tracked = { ...world.consumer, onlyCaseId: mine.id }
    expect((await as(tracked, (tx) => tx<{ id: string }[]>`select id from cases`)).map(({ id }) => id)).toEqual([mine.id])
    expect((await as(tracked, (tx) => tx<{ id: string }[]>`select case_id as id from case_keys`)).map(({ id }) => id)).toEqual([mine.id])
    expect(other.id).not.toBe(mine.id)
  })

  test('drafts pass from the guest who asks and from nobody else', async () => {
    const guest: Actor = { id: newId(), role: 'guest', orgId: null, remit: [], onlyCaseId: null }
    const draft = newId()
    await admin`insert into case_keys (case_id, owner_id, wrapped_key, created_at) values (${draft}, ${guest.id}, 'k', now())`
    const owner = async () => (await admin`select owner_id from case_keys where case_id = ${draft}`)[0]!.owner_id as string
    await as({ ...guest, id: newId() }, (tx) => tx`select app.pass_drafts(${world.otherConsumer.id})`)
    await as(world.otherConsumer, (tx) => tx`select app.pass_drafts(${world.otherConsumer.id})`)
    expect(await owner()).toBe(guest.id)
    await as(guest, (tx) => tx`select app.pass_drafts(${world.consumer.id})`)
    expect(await owner()).toBe(world.consumer.id)
  })
})
