import { runningMs } from './pauses'

/** What a clock has to know to be drawn. A pause without an end is still open. */
export interface RunningClock {
  start: Date
  due: Date
  pauses: readonly { from: Date; to: Date | null }[]
}

/**
 * How far a clock has run at `now`: the share of its time used (0–1), what is left and by how much it is late, in milliseconds.
 * Pauses count on neither side, and in an open pause the clock stands where it stood when the pause began.
 */
export function timeUsed({ start, due, pauses }: RunningClock, now: Date): { share: number; leftMs: number; lateMs: number } {
  const closed = pauses.filter((pause): pause is { from: Date; to: Date } => pause.to !== null)
  const openFrom = pauses.find(({ to }) => to === null)?.from
  const at = openFrom !== undefined && openFrom < now ? openFrom : now
  const wholeMs = runningMs(start, due, closed)
  const usedMs = runningMs(start, at < due ? at : due, closed)
  return {
    share: wholeMs > 0 ? usedMs / wholeMs : at < due ? 0 : 1,
    leftMs: wholeMs - usedMs,
    lateMs: Math.max(0, at.getTime() - due.getTime()),
  }
}
