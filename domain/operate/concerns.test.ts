import { expect, test } from 'vitest'
import { concernsOf, type Signs } from './concerns'

const round = (name: Signs['rounds'][number]['name'], change: Partial<Signs['rounds'][number]> = {}) => ({ name, isLate: false, last: { failed: 0, problem: null }, ...change })
const well: Signs = { isWorkerAlive: true, disk: { freeBytes: 1_000_000_000 }, rounds: [round('clock-sweep'), round('clean-up')], jobs: { dead: 0, oldestRunAt: null }, messages: { failed: 0 } }
const now = new Date('2026-11-24T08:00:00.000Z')

test('where all is well nobody is bothered', () => {
  expect(concernsOf(well, now)).toEqual([])
})

test('a silent worker is said once, not once a round', () => {
  const rounds = [round('clock-sweep', { isLate: true }), round('clean-up', { isLate: true, last: null })]
  expect(concernsOf({ ...well, isWorkerAlive: false, rounds }, now)).toEqual([{ code: 'worker_silent' }])
})

test('each sign has its concern, the most pressing first', () => {
  expect(concernsOf({
    isWorkerAlive: true, disk: { freeBytes: 999_999_999 }, jobs: { dead: 2, oldestRunAt: new Date('2026-11-24T07:48:30.000Z') }, messages: { failed: 1 },
    rounds: [round('clock-sweep', { last: { failed: 3, problem: null } }), round('job-rescue', { last: { failed: 0, problem: 'PostgresError 57P01' } }), round('clean-up', { isLate: true })],
  }, now)).toEqual([
    { code: 'disk_low', freeBytes: 999_999_999 },
    { code: 'rounds_late', names: ['clean-up'] },
    { code: 'rounds_troubled', names: ['clock-sweep', 'job-rescue'] },
    { code: 'jobs_late', minutes: 11 },
    { code: 'jobs_dead', count: 2 },
    { code: 'messages_failed', count: 1 },
  ])
  expect(concernsOf({ ...well, disk: null }, now)).toEqual([{ code: 'disk_unreachable' }])
})

test('a job that could run and waits is a concern after ten minutes, not before', () => {
  const waiting = (since: string) => concernsOf({ ...well, jobs: { dead: 0, oldestRunAt: new Date(since) } }, now)
  expect(waiting('2026-11-24T07:50:01.000Z')).toEqual([])
  expect(waiting('2026-11-24T07:50:00.000Z')).toEqual([{ code: 'jobs_late', minutes: 10 }])
})
