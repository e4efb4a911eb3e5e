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

test('our client refuses every later statement of a dead transaction', async () => {
  const ours = connect(urls.app, { max: 1 })
  const { second, marks } = await killBetweenStatements(ours.sql)
  await ours.end()
  expect((second as Error).cause ?? second).toBeInstanceOf(DeadTransaction)
  expect(marks).toEqual(['other'])
})
