import type { RoundName } from '@/domain/operate/rounds'
import { cleanUp } from './rounds/clean-up'
import { recomputeDates } from './rounds/recompute-dates'
import { rescueJobs } from './rounds/rescue-jobs'
import { sweepClocks } from './rounds/sweep-clocks'
import type { Tools, Walked } from './tools'

/** What each round does; how often is in `domain/operate/rounds.ts`. */
export const ROUNDS: Readonly<Record<RoundName, (tools: Tools) => Promise<Walked>>> = {
  'clock-sweep': sweepClocks,
  'date-recount': recomputeDates,
  'job-rescue': rescueJobs,
  'clean-up': cleanUp,
}
