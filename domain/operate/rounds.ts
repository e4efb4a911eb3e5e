/** What the worker does by itself again and again, and how often. A round is late when it has missed three turns. */
export const ROUND_EVERY_MS = {
  /** Marks clocks that ran out, and reminds of those that soon will. */
  'clock-sweep': 5_000,
  /** Counts provisional dates anew once their year is announced. */
  'date-recount': 60_000,
  /** Gives back the jobs of crashed workers. */
  'job-rescue': 10_000,
  /** Deletes what has outlived its purpose. */
  'clean-up': 300_000,
} as const
export type RoundName = keyof typeof ROUND_EVERY_MS
export const ROUND_NAMES = Object.keys(ROUND_EVERY_MS) as RoundName[]

/** Slack for a machine that is busy or a clock that is off. */
const SLACK_MS = 10_000

/** Whether a round that ran last at `ranAt` (null: never) should have run again by now. */
export function isRoundLate(name: RoundName, ranAt: Date | null, now: Date): boolean {
  return ranAt === null || now.getTime() - ranAt.getTime() > 3 * ROUND_EVERY_MS[name] + SLACK_MS
}
