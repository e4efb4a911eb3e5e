import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { timelineOf } from '@/db/queries/timeline'
import { testDatabase } from '@/db/test/database'
import { withMailboxes } from '@/db/test/mailbox'
import { aCase, aWorld, TEST_KEYS, TO, type World } from '@/db/test/world'

const { worker: { db, sql }, urls } = await testDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db)
  const { handler, approver, admin } = world
  await withMailboxes(db, { handler, approver, admin })
})

const children: ChildProcess[] = []
afterEach(() => { for (const child of children.splice(0)) child.kill('SIGKILL') })

function aSweep(): { child: ChildProcess; said: () => string } {
  const text = (bytes: Buffer) => bytes.toString('base64')
  const keys = { master: text(TEST_KEYS.masterKeys.keys.v1!), index: text(TEST_KEYS.indexKey), code: text(TEST_KEYS.codeKey) }
  const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/rounds/test/sweep-process.ts'], { env: { ...process.env, SWEEP: JSON.stringify({ url: urls.worker, keys }) } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  children.push(child)
  return { child, said: () => said }
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
/** Cases whose decision has been overdue since `days` ago: nobody came by, as when every worker was down. */
async function overdueCases(count: number, days = 40): Promise<string[]> {
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) ids.push((await aCase(db, world, { acts: TO.accepted, at: daysAgo(days) })).id)
  return ids
}
const marked = async () => Number((await sql`select count(*) as n from case_events where type = 'clock.breached'`)[0]!.n)
/** Of each case: how often its decision was said to be over, how many people were told, and whether the event came before the telling could. */
async function toldOf(ids: readonly string[]) {
  const rows = await sql<{ id: string; breaches: number; told: number; whole: boolean }[]>`
    select c.id, (select count(*)::int from case_events e where e.case_id = c.id and e.type = 'clock.breached') as breaches,
      (select count(*)::int from outgoing_messages m where m.case_id = c.id and m.template = 'clock_over') as told,
      (select whole from app.record_status(c.id)) as whole
    from cases c where c.id in ${sql(ids)}`
  return [...new Set(rows.map(({ breaches, told, whole }) => `${breaches} ${told} ${whole}`))]
}

test('a sweep that is killed in the middle leaves nothing half done; two others at once finish it, each clock once', async () => {
  const ids = await overdueCases(120)
  const doomed = aSweep()
  await expect.poll(marked, { timeout: 60_000, interval: 5 }).toBeGreaterThan(5)
  doomed.child.kill('SIGKILL')
  await once(doomed.child, 'exit')
  const before = await marked()
  expect(before).toBeLessThan(ids.length)   // else it was not in the middle

  const two = [aSweep(), aSweep()]
  const codes = await Promise.all(two.map(({ child }) => once(child, 'exit')))
  expect(codes, two.map(({ said }) => said()).join('\n')).toEqual([[0, null], [0, null]])
  expect(await toldOf(ids)).toEqual(['1 3 true'])
}, 180_000)

test('after hours without any worker every clock that ran out is marked once, with the date it had', async () => {
  const ids = await overdueCases(10, 17)
  const sweep = aSweep()
  expect(await once(sweep.child, 'exit'), sweep.said()).toEqual([0, null])
  expect(await toldOf(ids)).toEqual(['1 3 true'])
  const [event] = (await timelineOf(db, ids[0]!)).flatMap(({ body, at }) => (body.type === 'clock.breached' ? [{ body, at }] : []))
  expect(event!.at.getTime() - Date.parse(event!.body.dueAt)).toBeGreaterThan(3_600_000)
}, 120_000)
