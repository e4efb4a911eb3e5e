import { DAY_MS, dayNumberOf, parseChinaDate, startOfDay } from '../clock/china-time'
import { chinaInstant, parseInstant } from '../clock/rfc3339'

/** When something happened: an instant, or somewhere within a bare date. */
export interface Moment {
  fromMs: number
  untilMs: number
  /** The source gave no offset and nothing told it. */
  zoneAssumed: boolean
}

/** Reads a time as a row writes it; null when there is none. Without an offset it is read as Beijing time, and marked. */
export function readMoment(text: string | undefined): Moment | null {
  if (text === undefined) return null
  const on = parseChinaDate(text)
  if (on !== null) {
    const fromMs = startOfDay(dayNumberOf(on)).getTime()
    return { fromMs, untilMs: fromMs + DAY_MS - 1, zoneAssumed: false }
  }
  const stated = parseInstant(text)
  const instant = stated ?? parseInstant(`${text.replace(' ', 'T')}+08:00`)
  return instant && { fromMs: instant.getTime(), untilMs: instant.getTime(), zoneAssumed: stated === null }
}

export const isExact = (moment: Moment): boolean => moment.fromMs === moment.untilMs

/** The least time that can lie between two moments, negative when `b` came first; 0 when they may coincide. */
export function gapMs(a: Moment, b: Moment): number {
  if (b.fromMs > a.untilMs) return b.fromMs - a.untilMs
  return a.fromMs > b.untilMs ? b.untilMs - a.fromMs : 0
}

export const within = (a: Moment | null, b: Moment | null, ms: number): boolean => a !== null && b !== null && Math.abs(gapMs(a, b)) <= ms

/** Earliest first; what has no time comes last. */
export const byTime = (a: Moment | null, b: Moment | null): number => (a?.fromMs ?? Infinity) - (b?.fromMs ?? Infinity) || 0

/** An instant as the answer writes it. */
export const momentText = (moment: Moment | null): string | null => moment && chinaInstant(new Date(moment.fromMs))
