import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { clockExplain } from './clock-explain'

async function run(...argv: string[]) {
  const said = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof said) => new Writable({
    write(chunk, _encoding, done) {
      said[name] += String(chunk)
      done()
    },
  }) as NodeJS.WriteStream & { fd: 1 & 2 }
  const code = await clockExplain(argv, { stdout: stream('stdout'), stderr: stream('stderr') })
  return { code, ...said }
}
const START = '2026-09-28T10:00:00+08:00'

test('the JSON is the contract, key by key', async () => {
  const { code, stdout, stderr } = await run('--policy', 'cn-pbc-branch-intake', '--start', START, '--json')
  expect([code, stderr]).toEqual([0, ''])
  const answer = JSON.parse(stdout)
  expect(Object.keys(answer)).toEqual(['policy', 'version', 'source', 'start', 'due', 'alert_due', 'provisional', 'unit', 'counted', 'days'])
  expect(answer).toMatchObject({
    policy: 'cn-pbc-branch-intake', version: 1, start: START, due: '2026-10-14T00:00:00+08:00', alert_due: '2026-10-14T00:00:00+08:00',
    provisional: false, unit: 'wd', counted: 7,
  })
  expect(answer.days).toHaveLength(16)
  expect(answer.days[12]).toEqual({ date: '2026-10-10', kind: 'makeup_workday' })
})

test('pauses repeat, in any offset, and the moment of asking changes nothing', async () => {
  const argv = ['--policy', 'wx-first-reply', '--start', '2026-09-28T02:00:00Z', '--json',
    '--pause', '2026-09-28T12:00:00+08:00/2026-09-28T14:00:00+08:00', '--pause', '2026-09-28T05:00:00Z/2026-09-28T07:00:00Z']
  const plain = await run(...argv)
  expect(JSON.parse(plain.stdout)).toMatchObject({ start: START, due: '2026-09-29T13:00:00+08:00', unit: 'h', counted: 24, days: [] })
  expect(await run(...argv, '--as-of', '2030-01-01T00:00:00Z')).toEqual(plain)
})

test('a clock that rests on a year to be announced says so beside the JSON', async () => {
  const { stdout, stderr } = await run('--policy', 'cn-consumer-dept', '--start', '2026-12-28T10:00:00+08:00', '--json')
  expect(JSON.parse(stdout).provisional).toBe(true)
  expect(stderr).toContain('provisional')
})

test('without --json the days are told one a line, with what is left at the moment of asking', async () => {
  const { code, stdout } = await run('--policy', 'cn-pbc-answer', '--start', '2026-06-12T00:00:00+08:00', '--as-of', '2026-06-21T00:00:00+08:00')
  expect(code).toBe(0)
  expect(stdout.split('\n')).toEqual(expect.arrayContaining([
    'cn-pbc-answer version 1: 15 calendar days',
    '        2026-06-12 Fri  start, not counted',
    '        2026-06-27 Sat  weekend',
    '        2026-06-29 Mon  counted',
    'alert   2026-06-28T00:00:00+08:00, before the last day moved over rest days',
    'due     2026-06-30T00:00:00+08:00',
    'as of   2026-06-21T00:00:00+08:00: 50 % of the time used',
  ]))
  expect((await run('--policy', 'wx-close', '--start', START, '--as-of', '2026-10-01T12:00:00+08:00')).stdout).toContain('late by 2.0 hours')
})

describe('what could not run', () => {
  test.each([
    ['bad_arguments', ['--start', START]],
    ['bad_arguments', ['--policy', 'wx-close']],
    ['bad_arguments', ['--policy', 'wx-close', '--start', START, '--until', START]],
    ['bad_arguments', ['explain', '--policy', 'wx-close', '--start', START]],
    ['unknown_policy', ['--policy', 'cn-none', '--start', START]],
    ['bad_instant', ['--policy', 'wx-close', '--start', '2026-09-28T10:00:00']],
    ['bad_instant', ['--policy', 'wx-close', '--start', START, '--as-of', 'today']],
    ['bad_instant', ['--policy', 'wx-close', '--start', START, '--pause', '2026-09-29T00:00:00Z/']],
    ['bad_pause', ['--policy', 'wx-close', '--start', START, '--pause', START]],
    ['bad_pause', ['--policy', 'wx-close', '--start', START, '--pause', `${START}/2026-09-28T09:59:59+08:00`]],
  ])('is %s with exit 2: %j', async (problem, argv) => {
    const spoken = await run(...argv)
    expect([spoken.code, spoken.stdout]).toEqual([2, ''])
    const { code, stdout, stderr } = await run(...argv, '--json')
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({ problem: { code: problem, text: expect.any(String) } })
    expect(stderr).toBe(spoken.stderr)
  })
})

test('what no calendar can tell is refused with exit 1', async () => {
  for (const [policy, start] of [['uk-psd-final', START], ['cn-consumer-dept', '1999-01-01T00:00:00+08:00']] as const) {
    const { code, stdout } = await run('--policy', policy, '--start', start, '--json')
    expect([code, JSON.parse(stdout).problem.code]).toEqual([1, 'no_calendar'])
  }
})
