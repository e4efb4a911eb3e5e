import type { CaseFacts } from '../case/facts'
import { CLOCK_KINDS, type ClockFacts, type ClockKind } from './clock-facts'
import { mergePauses } from './pauses'

export interface Warning { percent: number; at: Date }

/** What of a clock its warnings depend on. */
export type WarnedClock = Pick<ClockFacts, 'state' | 'startedAt' | 'alertDueAt' | 'pauses' | 'warnPercents' | 'warnedPercent' | 'breachedAt'>

/**
 * The next warning a running clock owes; null when none is left. Its moment is when so much of the time from the start to the unrolled
 * date has run, pauses left out.
 */
export function nextWarning({ state, startedAt, alertDueAt, pauses, warnPercents = [], warnedPercent = 0, breachedAt }: WarnedClock): Warning | null {
  if (state !== 'running' || breachedAt !== null) return null
  const percent = [...warnPercents].sort((a, b) => a - b).find((one) => one > warnedPercent)
  if (percent === undefined) return null
  const start = Date.parse(startedAt)
  const stood = mergePauses(pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })))
    .map(({ from, to }) => ({ fromMs: Math.max(from.getTime(), start), toMs: to.getTime() })).filter(({ fromMs, toMs }) => fromMs < toMs && fromMs < Date.parse(alertDueAt))
  const wholeMs = Date.parse(alertDueAt) - start - stood.reduce((sum, { fromMs, toMs }) => sum + Math.min(toMs, Date.parse(alertDueAt)) - fromMs, 0)
  let atMs = start + wholeMs * percent / 100
  for (const { fromMs, toMs } of stood) if (fromMs < atMs) atMs += toMs - fromMs
  return { percent, at: new Date(Math.ceil(atMs)) }
}

/** The highest of the warnings whose moment has come; those passed over meanwhile are not given one by one. */
export function warningDue(clock: WarnedClock, now: Date): number | null {
  let given: number | null = null
  for (let next = nextWarning(clock); next !== null && next.at <= now; next = nextWarning({ ...clock, warnedPercent: next.percent })) given = next.percent
  return given
}

/** The clocks of a case that owe a warning now. One that has run out is beyond warning. */
export function warningsDue({ clocks }: CaseFacts, now: Date): { kind: ClockKind; percent: number }[] {
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = clocks[kind]
    const percent = clock && new Date(clock.dueAt) > now ? warningDue(clock, now) : null
    return percent === null ? [] : [{ kind, percent }]
  })
}
