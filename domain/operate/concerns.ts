import type { RoundName } from './rounds'

/** What the operator has to look into, most pressing first. */
export type Concern =
  | { code: 'worker_silent' }
  | { code: 'disk_unreachable' }
  | { code: 'disk_low'; freeBytes: number }
  | { code: 'rounds_late'; names: RoundName[] }
  | { code: 'rounds_troubled'; names: RoundName[] }
  | { code: 'jobs_late'; minutes: number }
  | { code: 'jobs_dead'; count: number }
  | { code: 'messages_failed'; count: number }

export interface Signs {
  isWorkerAlive: boolean
  disk: { freeBytes: number } | null
  rounds: readonly { name: RoundName; isLate: boolean; last: { failed: number; problem: string | null } | null }[]
  jobs: { dead: number; oldestRunAt: Date | null }
  messages: { failed: number }
}

export const DISK_LOW_BYTES = 1_000_000_000
/** A job that could have run this long ago waits for nothing but a worker that takes it. */
export const JOBS_LATE_MINUTES = 10

/** What of these signs needs a person. With a silent worker every round is late, which need not be said twice. */
export function concernsOf({ isWorkerAlive, disk, rounds, jobs, messages }: Signs, now: Date): Concern[] {
  const named = (which: typeof rounds) => which.map(({ name }) => name)
  const late = named(rounds.filter(({ isLate }) => isLate))
  const troubled = named(rounds.filter(({ last }) => last !== null && (last.problem !== null || last.failed > 0)))
  const waitedMinutes = jobs.oldestRunAt ? Math.floor((now.getTime() - jobs.oldestRunAt.getTime()) / 60_000) : 0
  const concerns: Concern[] = []
  if (!isWorkerAlive) concerns.push({ code: 'worker_silent' })
  if (!disk) concerns.push({ code: 'disk_unreachable' })
  if (disk && disk.freeBytes < DISK_LOW_BYTES) concerns.push({ code: 'disk_low', freeBytes: disk.freeBytes })
  if (isWorkerAlive && late.length > 0) concerns.push({ code: 'rounds_late', names: late })
  if (troubled.length > 0) concerns.push({ code: 'rounds_troubled', names: troubled })
  if (waitedMinutes >= JOBS_LATE_MINUTES) concerns.push({ code: 'jobs_late', minutes: waitedMinutes })
  if (jobs.dead > 0) concerns.push({ code: 'jobs_dead', count: jobs.dead })
  if (messages.failed > 0) concerns.push({ code: 'messages_failed', count: messages.failed })
  return concerns
}
