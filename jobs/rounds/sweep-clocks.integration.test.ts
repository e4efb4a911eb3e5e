import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLeases } from '@/db/leases'
import { timelineOf } from '@/db/queries/timeline'
import { testDatabase } from '@/db/test/database'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '@/db/test/world'
import { openEvidenceKeeping } from '@/usecases/evidence/open-evidence-keeping'
import { openMessaging } from '@/usecases/outbox/open-messaging'
import type { Tools } from '../tools'
import { sweepClocks } from './sweep-clocks'

const { worker: { db, sql }, admin, urls } = await testDatabase()
const reports: unknown[] = []
const leases = openLeases(urls.worker)
afterAll(() => leases.end())
const tools: Tools = {
  db, leases, keys: TEST_KEYS, origin: 'https://mingzhang.example', messaging: openMessaging({ smtpUrl: undefined, origin: 'https://mingzhang.example' }),
  evidence: openEvidenceKeeping({ dataDir: tmpdir(), clamd: undefined }), report: (_work, error) => { reports.push(error) },
}
let world: World
beforeAll(async () => { world = await aWorld(db) })

const overdueCase = () => aCase(db, world, { acts: TO.accepted, at: new Date(Date.now() - 20 * 86_400_000) })
const breachesOf = async (caseId: string) => (await timelineOf(db, caseId)).filter(({ body }) => body.type === 'clock.breached').length

test('a case that cannot be marked stops nobody else, is reported, and is tried again', async () => {
  const [broken, ...others] = [await overdueCase(), await overdueCase(), await overdueCase()]
  const { seq } = broken
  await admin`update cases set facts = jsonb_set(facts, '{seq}', '99') where id = ${broken.id}`
  expect(await sweepClocks(tools)).toEqual({ found: 3, failed: 1 })
  for (const { id } of others) expect(await breachesOf(id)).toBe(1)
  expect(reports).toHaveLength(1)

  await admin`update cases set facts = jsonb_set(facts, '{seq}', to_jsonb(${seq}::int)) where id = ${broken.id}`
  expect(await sweepClocks(tools)).toEqual({ found: 1, failed: 0 })
  expect(await breachesOf(broken.id)).toBe(1)
  expect(await sweepClocks(tools)).toEqual({ found: 0, failed: 0 })
})

test('a clock row that the case itself does not know of is passed over, not looked at for ever', async () => {
  const { id } = await aCase(db, world)
  await admin`update clocks set due_at = now() - interval '1 hour' where case_id = ${id}`
  expect(await sweepClocks(tools)).toEqual({ found: 1, failed: 0 })
  expect(await breachesOf(id)).toBe(0)
  await admin`update clocks set due_at = now() + interval '1 hour' where case_id = ${id}`
})

test('while somebody works on a case it is left for the next round, without a word', async () => {
  reports.splice(0)
  const { id } = await overdueCase()
  const locked = sql.begin(async (tx) => {
    await tx`select 1 from cases where id = ${id} for update`
    return sweepClocks(tools)
  })
  expect(await locked).toEqual({ found: 1, failed: 0 })
  expect(reports).toEqual([])
  expect(await sweepClocks(tools)).toEqual({ found: 1, failed: 0 })
  expect(await breachesOf(id)).toBe(1)
})

test('more than one batch', async () => {
  const cases = [await overdueCase(), await overdueCase(), await overdueCase(), await overdueCase(), await overdueCase()]
  expect(await sweepClocks(tools, 2)).toEqual({ found: 5, failed: 0 })
  for (const { id } of cases) expect(await breachesOf(id)).toBe(1)
})
