import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { inspect } from 'node:util'
import { SYSTEM } from '../domain/access/actor'
import { ok, refuse } from '../domain/result'
import { testDatabase } from '../db/test/database'
import { TEST_KEYS } from '../db/test/world'
import { type Ctx, transact } from './context'

const { app, worker } = await testDatabase()
const ctx: Ctx = { actor: SYSTEM, sessionId: null, now: new Date(), newId: () => newId(), db: worker.db, keys: TEST_KEYS, intent: null }

test('a refusal keeps nothing of what was written', async () => {
  const answer = await transact(ctx, async ({ db }) => {
    await db.execute(sql`insert into effects_done (key, at) values ('refused', now())`)
    return refuse({ code: 'not_found' })
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'not_found' } })
  expect(await worker.sql`select 1 from effects_done where key = 'refused'`).toHaveLength(0)
})

test('a failed query tells the log its text and none of its values', async () => {
  const failing = transact(ctx, async ({ db }) => ok(await db.execute(sql`select ${'机密的话'}::int`)))
  const error = await failing.then(() => null, (thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(inspect(error, { depth: 5, showHidden: false })).toContain('Failed query')
  expect((error as Error).message + (error as Error).stack).not.toContain('params')
})

test('each of two waits for the other: one is told that something is in progress, the other is done', async () => {
  await worker.sql`insert into effects_done (key, at) values ('left', now()), ('right', now())`
  const take = (tx: Ctx, key: string) => tx.db.execute(sql`update effects_done set at = now() where key = ${key}`)
  let holding = 0
  const bothHold = async () => { holding += 1; while (holding < 2) await pause(5) }
  const cross = (first: string, second: string) => transact(ctx, async (inside) => { await take(inside, first); await bothHold(); await take(inside, second); return ok(null) })
  const answers = await Promise.all([cross('left', 'right'), cross('right', 'left')])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refusal: { code: 'in_progress', retryAfterSeconds: 2 } })
})

test('without a context no table gives a row, and every table is walled', async () => {
  const open = await worker.sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`
  expect(open).toEqual([])
  const tables = await worker.sql<{ t: string }[]>`select tablename as t from pg_tables where schemaname = 'public' and tablename not in ('installation', 'rate_counters')`
  for (const { t } of tables) expect(await app.sql.unsafe(`select 1 from ${t} limit 1`).catch((error: Error) => (/permission denied/.test(error.message) ? [] : [error.message])), t).toEqual([])
})

test('the web owns nothing and bypasses nothing', async () => {
  const [role] = await app.sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`
  expect(Object.values(role!)).toEqual([false, false, false, false])
  expect(await app.sql`select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`).toHaveLength(0)
})
