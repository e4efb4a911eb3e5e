import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ARRANGEMENT_2027 } from '../../domain/clock/calendars/test/arrangement'
import { policyById } from '../../domain/clock/policies/policies'
import { toWire } from '../../domain/ledger/wire'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, TO, type World } from '../../db/test/world'
import { takeEnvironment } from '../../env'
import { policySimulate } from './policy-simulate'

const { worker, urls } = await testDatabase()
let world: World
let reference: string
beforeAll(async () => {
  world = await aWorld(worker.db)
  reference = (await aCase(worker.db, world, { acts: TO.accepted, at: new Date(Date.now() - 12 * 86_400_000) })).reference
  const secret = (letter: string) => Buffer.from(`${letter} 0123456789 abcdefghijklmnopqr`.padEnd(32, 'xyz').slice(0, 32)).toString('base64')
  takeEnvironment({
    ...process.env, MZ_ORIGIN: 'http://localhost:3000', MZ_MODE: 'test', AUDITOR_DATABASE_URL: urls.auditor,
    MZ_MASTER_KEYS: `v1:${secret('a')}`, MZ_INDEX_KEY: secret('b'), MZ_CODE_KEY: secret('c'), NEXTAUTH_SECRET: secret('d'),
  })
})

const folder = mkdtempSync(join(tmpdir(), 'mz-policy-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
function file(content: unknown): string {
  const path = join(folder, `${Math.random()}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

let out = '', err = ''
beforeEach(() => { out = ''; err = '' })
const streams = { stdin: process.stdin, stdout: { write: (text: string) => { out += text; return true } }, stderr: { write: (text: string) => { err += text; return true } } } as never
const json = () => JSON.parse(out) as Record<string, unknown>

test('the JSON tells totals, institutions and each clock that would move, in the names of files', async () => {
  expect(await policySimulate([file({ id: 'cn-nfra-decide-simple', duration: 5 }), '--json'], streams)).toBe(0)
  expect(Object.keys(json())).toEqual(['as_of', 'policies', 'calendar_year', 'clocks', 'earlier', 'later', 'would_breach', 'would_be_spared', 'institutions', 'moved'])
  expect(json()).toMatchObject({
    policies: ['cn-nfra-decide-simple'], calendar_year: null, clocks: 1, earlier: 1, later: 0, would_breach: 1, would_be_spared: 0,
    institutions: [{ institution_id: world.bank, kind: 'decision', clocks: 1, would_breach: 1 }],
    moved: [{ reference, kind: 'decision', due: expect.stringMatching(/\+08:00$/) as string, new_due: expect.stringMatching(/\+08:00$/) as string, would_breach: true }],
  })
  expect(err).toBe('')
})

test('a whole policy as it is shipped, with one figure changed, is the same change', async () => {
  const whole = toWire({ ...policyById('cn-nfra-decide-simple'), duration: 5 })
  expect(await policySimulate([file([whole]), '--json'], streams)).toBe(0)
  expect(json()).toMatchObject({ clocks: 1, would_breach: 1 })
  out = ''
  expect(await policySimulate([file(whole)], streams)).toBe(0)
  expect(out).toContain(`${reference} decision`)
})

test('a year\'s calendar is taken as CSV', async () => {
  expect(await policySimulate([file(ARRANGEMENT_2027), '--json'], streams)).toBe(0)
  expect(json()).toMatchObject({ policies: [], calendar_year: 2027 })
})

test.each([
  ['not_a_rule', '{"duration": 5}', 1], ['not_a_rule', 'nothing', 1], ['wrong_calendar', ARRANGEMENT_2027.replace('2027-06-09', '2027-06-10'), 1], ['unknown_policy', '{"id": "cn-none"}', 1],
] as const)('%s is told with exit %#: %s', async (code, content, exit) => {
  expect(await policySimulate([file(content), '--json'], streams)).toBe(exit)
  expect(json()).toEqual({ problem: { code, text: expect.any(String) as string } })
})

test('without a file, or with one that is not there, nothing runs', async () => {
  for (const argv of [[], ['a', 'b'], ['--all'], [join(folder, 'absent.json')]]) expect(await policySimulate(argv, streams)).toBe(2)
  expect(out).toBe('')
})
