import type { Calendars } from './calendars/calendar'
import { type DuePolicy, computeDue } from './due'
import type { Pause } from './pauses'

/** What a what-if has to know of a clock that has not ended: nothing of its case. */
export interface OpenClock { startedAt: Date; dueAt: Date; isBreached: boolean; pauses: readonly Pause[]; pausedAt: Date | null }

/** The rule a date rests on. */
export interface Rule { policy: DuePolicy; calendars: Calendars }

export interface WhatIf {
  dueAt: Date
  newDueAt: Date
  moves: 'earlier' | 'later' | 'stays'
  /** It still runs in time, and would be over. */
  wouldBreach: boolean
  /** It is over, and would still run. */
  wouldBeSpared: boolean
}

/** Where a clock would stand at `now` had it been counted by another rule from its start. A pause still open is taken to end now, on both sides. */
export function whatIf(clock: OpenClock, counted: Rule, changed: Rule, now: Date): WhatIf {
  const { startedAt: start, pausedAt, isBreached } = clock
  const pauses = pausedAt === null ? clock.pauses : [...clock.pauses, { from: pausedAt, to: now < pausedAt ? pausedAt : now }]
  const dueAt = pausedAt === null ? clock.dueAt : computeDue({ ...counted, start, pauses }).due
  const newDueAt = computeDue({ ...changed, start, pauses }).due
  const isOver = isBreached || (pausedAt === null && dueAt <= now)
  const wouldBeOver = pausedAt === null && newDueAt <= now
  return {
    dueAt, newDueAt,
    moves: newDueAt < dueAt ? 'earlier' : newDueAt > dueAt ? 'later' : 'stays',
    wouldBreach: !isOver && wouldBeOver,
    wouldBeSpared: isOver && !wouldBeOver,
  }
}
