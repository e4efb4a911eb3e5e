import { type DayNumber, dayNumberAt } from './china-time'

/** A span in which a clock stands still, [from, to). */
export interface Pause { from: Date; to: Date }

/** Whole days a day clock leaves out, first and last included. */
export interface DaySpan { first: DayNumber; last: DayNumber }

/** The pauses in order, overlaps joined, empty ones dropped. Throws on a pause that ends before it begins. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  if (pauses.some(({ from, to }) => !(from <= to))) throw new RangeError('a pause ends before it begins')
  const merged: Pause[] = []
  for (const pause of pauses.filter(({ from, to }) => from < to).sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const open = merged.at(-1)
    if (open === undefined || open.to < pause.from) merged.push({ ...pause })
    else if (open.to < pause.to) open.to = pause.to
  }
  return merged
}

/** The days that pauses touch, in order; a pause up to 00:00 does not touch the day that begins then. */
export function touchedDays(pauses: readonly Pause[]): DaySpan[] {
  return mergePauses(pauses).map(({ from, to }) => ({ first: dayNumberAt(from), last: dayNumberAt(new Date(to.getTime() - 1)) }))
}

/** Milliseconds of [from, to) that lie in none of the pauses. */
export function runningMs(from: Date, to: Date, pauses: readonly Pause[]): number {
  const pausedMs = mergePauses(pauses).reduce((sum, pause) =>
    sum + Math.max(0, Math.min(to.getTime(), pause.to.getTime()) - Math.max(from.getTime(), pause.from.getTime())), 0)
  return Math.max(0, to.getTime() - from.getTime()) - pausedMs
}
