import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { expect, test } from 'vitest'
import { testDatabase } from './test/database'
import { connect, DeadTransaction } from './client'

const { admin, urls } = await testDatabase()
await admin`create table marks (who text)`
await admin`grant select, insert on marks to mz_app`

/** Kills the backend of a transaction between two statements, while a second transaction waits for the one connection. */
async function killBetweenStatements(client: Sql): Promise<{ second: unknown; marks: string[]; stray: boolean }> {
  await admin`truncate marks`
  const db = drizzle(client)
  let second: unknown = 'not reached'
  let victimRan = () => {}
  const victimHasRun = new Promise<void>((resolve) => { victimRan = resolve })
  let strayIn = false
  const first = db.transaction(async (tx) => {
    const [{ pid }] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`) as unknown as [{ pid: number }]
    await admin`select pg_terminate_backend(${pid})`
    await victimHasRun
    try {
      await tx.execute(sql`insert into marks values ('ghost')`)
      second = 'accepted'
    } catch (error) { second = error }
  }).catch(() => undefined)
  const other = db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('other')`)
    victimRan()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }).catch(() => undefined)
  await Promise.race([Promise.all([first, other]), new Promise((resolve) => setTimeout(resolve, 3_000))])
  const rows = await admin<{ who: string }[]>`select who from marks order by who`
  strayIn = rows.some(({ who }) => who === 'ghost')
  return { second, marks: rows.map(({ who }) => who), stray: strayIn }
}

test('the bare driver lets a dead transaction write inside another one', async () => {
  const bare = postgres(urls.app, { max: 1, onnotice: () => undefined })
  const { stray } = await killBetweenStatements(bare)
  await bare.end({ timeout: 1 })
  expect(stray).toBe(true)
})

/** Kills a transaction's backend while a second one waits for the one connection; the first then fails, as its caller's code would. */
async function failAfterKill(client: Sql): Promise<{ first: unknown; other: unknown; marks: string[] }> {
  await admin`truncate marks`
  const db = drizzle(client)
  let letFirstGoOn = () => {}
  const mayGoOn = new Promise<void>((resolve) => { letFirstGoOn = resolve })
  const first = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await admin`select pg_terminate_backend(${row!.pid})`
    await mayGoOn
    await tx.execute(sql`insert into marks values ('ghost')`)
  }).catch((error: unknown) => error)
  const other = db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('other')`)
    letFirstGoOn()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await tx.execute(sql`insert into marks values ('other too')`)
  }).catch((error: unknown) => error)
  const ends = { first: await first, other: await other }
  const rows = await admin<{ who: string }[]>`select who from marks order by who`
  return { ...ends, marks: rows.map(({ who }) => who) }
}

test('the end of a dead transaction does not end another one that has its connection now', async () => {
  const ours = connect(urls.app, { max: 1 })
  const { first, other, marks } = await failAfterKill(ours.sql)
  await ours.end()
  expect(first).toBeInstanceOf(Error)
  expect(other).toBeUndefined()
  expect(marks).toEqual(['other', 'other too'])
})

test('a killed backend, with nobody waiting, is an error of its caller and of nobody else', async () => {
  const ours = connect(urls.app, { max: 2 })
  const bugs: unknown[] = []
  const hear = (error: unknown) => { bugs.push(error) }
  process.prependListener('uncaughtException', hear)
  for (const nested of [false, true]) {
    const killed = ours.db.transaction(async (outer) => {
      const fail = async (tx: Pick<typeof outer, 'execute'>) => {
        const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
        await admin`select pg_terminate_backend(${row!.pid})`
        await new Promise((resolve) => setTimeout(resolve, 100))
        await tx.execute(sql`insert into marks values ('ghost')`)
      }
      await (nested ? outer.transaction(fail) : fail(outer))
    })
    await expect(killed).rejects.toThrow()
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await ours.db.execute(sql`select 1 as fine`)).toMatchObject([{ fine: 1 }])
  process.removeListener('uncaughtException', hear)
  expect(bugs).toEqual([])
  await ours.end()
})

test('our client refuses every later statement of a dead transaction', async () => {
  const ours = connect(urls.app, { max: 1 })
  const { second, marks } = await killBetweenStatements(ours.sql)
  await ours.end()
  expect((second as Error).cause ?? second).toBeInstanceOf(DeadTransaction)
  expect(marks).toEqual(['other'])
})

test('a transaction that the server ends for idling too long is an error of its caller and of nobody else', async () => {
  const ours = connect(urls.app, { max: 2 })
  const idle = ours.db.transaction(async (tx) => {
    await tx.execute(sql`set local idle_in_transaction_session_timeout = 100`)
    await new Promise((resolve) => setTimeout(resolve, 400))
    await tx.execute(sql`select 1`)
  })
  await expect(idle).rejects.toThrow()
  await Promise.all([1, 2, 3].map((n) => ours.db.transaction(async (tx) => { expect(await tx.execute(sql`select ${n}::int as n`)).toMatchObject([{ n }]) })))
  await ours.end()
})
