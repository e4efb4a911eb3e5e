import { findDueCases } from '@/usecases/clocks/find-due-cases'
import { markClocks } from '@/usecases/clocks/mark-clocks'
import type { Tools, Walked } from '../tools'
import { walkCases } from '../walk-cases'

const BATCH = 400

/** Marks every clock that ran out and warns of those whose time is getting short. */
export const sweepClocks = (tools: Tools, batch = BATCH): Promise<Walked> =>
  walkCases(tools, { name: 'clock-sweep', find: findDueCases, act: markClocks }, batch)
