import { findStaleDates } from '@/usecases/clocks/find-stale-dates'
import { recomputeClocks } from '@/usecases/clocks/recompute-clocks'
import type { Tools, Walked } from '../tools'
import { walkCases } from '../walk-cases'

const BATCH = 400

/** Counts anew every date that was provisional for want of a calendar, once that is there. */
export const recomputeDates = (tools: Tools, batch = BATCH): Promise<Walked> =>
  walkCases(tools, { name: 'date-recount', find: findStaleDates, act: recomputeClocks }, batch)
