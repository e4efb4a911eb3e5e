import type { ClockFacts } from '@/domain/clock/clock-facts'
import type { CountedKind } from '@/domain/clock/due'
import type { Mark, Unit } from '@/domain/clock/policies/policy'
import { timeUsed } from '@/domain/clock/remaining'
import type { ChinaDate } from '@/domain/clock/china-time'
import type { Locale, Messages } from '@/messages/locale'
import { formatChinaDate, formatDue, formatMoment } from '../format/dates'
import { formatTimeLeft } from '../format/durations'
import type { Tone } from '../ui/chip'
import type { ClockState, ClockView } from './clock'
import type { StripDay } from './day-strip'

/** A clock with the rule it rests on, and how well that was checked. */
export type Described = ClockFacts & { duration: number; policyUnit: Unit; source: { zh: string; en: string }; marks: readonly Mark[] }

export interface ClockSetting { locale: Locale; now: Date; words: Messages['clocks']; common: Messages['common'] }

/** A clock as the screens draw it: its state and its words. Why the date is what it is stands in `WhyThisDay`. */
export function describeClock(clock: Described, setting: ClockSetting): ClockView & { left: string } {
  const { locale, now, words } = setting
  const { state, used, left } = clockStanding(clock, setting)
  const isOver = state === 'done'
  return {
    key: clock.kind, label: words.names[clock.kind], state, used, left,
    due: isOver ? words.keptOn(formatMoment(clock.stoppedAt!, { locale, now })) : state === 'paused' ? words.paused : formatDue(clock.dueAt, { locale, now }),
    // Why a date is what it is matters until it is kept; then it is told to whoever asks.
    reason: isOver ? undefined : reasonFor(clock, setting),
    provisional: clock.provisional && !isOver ? words.provisionalMark : undefined,
  }
}

/** From when it counts, how long, and how often it stood still. */
export function reasonFor(clock: Described, { locale, now, words }: ClockSetting): string {
  const reason = words.reason(formatMoment(clock.startedAt, { locale, now }), words.length(clock.duration, clock.policyUnit), clock.pauses.length)
  return [reason, ...(clock.unit === 'h' ? [words.hours] : [])].join(locale === 'en' ? '. ' : '。')
}

/** Each span in which it stood still. */
export function standings({ pauses, pausedAt }: ClockFacts, { locale, now, words }: ClockSetting): string[] {
  const moment = (at: string) => formatMoment(at, { locale, now })
  return [...pauses.map(({ from, to }) => words.stood(moment(from), moment(to))), ...(pausedAt ? [words.standsSince(moment(pausedAt))] : [])]
}

export const stripSentence = ({ dueAt }: ClockFacts, { locale, now, words }: ClockSetting): string => words.strip(formatDue(dueAt, { locale, now }))

/** A clock as a promise to the person who complains: 对你的承诺. */
export interface PromiseView { key: string; state: { tone: Tone; label: string }; promise: string; due: string }

export function describePromise(clock: Described, setting: ClockSetting): PromiseView {
  const { words, locale, now } = setting
  const { state, left } = clockStanding(clock, setting)
  const tones: Record<ClockState, Tone> = { ok: 'info', warn: 'warn', bad: 'bad', paused: 'neutral', done: 'ok' }
  const label = state === 'done' ? (clock.breachedAt ? words.keptLate : words.kept) : state === 'paused' ? words.paused : left
  return {
    key: clock.kind,
    state: { tone: state === 'done' && clock.breachedAt ? 'neutral' : tones[state], label },
    promise: words.promises[clock.kind](words.length(clock.duration, clock.policyUnit)),
    due: state === 'done' ? words.keptOn(formatMoment(clock.stoppedAt!, { locale, now })) : words.dueBy(formatDue(clock.dueAt, { locale, now })),
  }
}

/** With three quarters of the time gone it is time to hurry. */
const HURRY_FROM = 0.75

/** How a clock stands now: kept, paused, late or running, how much of its time is gone, and what is left in words. */
export function clockStanding(clock: Omit<ClockFacts, 'days'>, { locale, now }: Pick<ClockSetting, 'locale' | 'now'>): { state: ClockState; used: number; left: string } {
  const pauses = [
    ...clock.pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    ...(clock.pausedAt ? [{ from: new Date(clock.pausedAt), to: null }] : []),
  ]
  const until = clock.stoppedAt ? new Date(clock.stoppedAt) : now
  const time = timeUsed({ start: new Date(clock.startedAt), due: new Date(clock.dueAt), pauses }, until)
  const state = clock.state === 'stopped' ? 'done' : clock.state === 'paused' ? 'paused' : time.lateMs > 0 ? 'bad' : time.share >= HURRY_FROM ? 'warn' : 'ok'
  return { state, used: time.share, left: formatTimeLeft(time, locale) }
}

const COUNTS: Record<CountedKind, boolean> = { start: false, counted: true, weekend: false, holiday: false, makeup_workday: true, paused: false }

/** Each day of a clock that counts days, as it was counted; none of one that counts hours. */
export function stripDays(clock: ClockFacts, { locale, now, words, common }: ClockSetting): StripDay[] {
  let ordinal = 0
  return clock.days.map(({ date, kind }, index) => {
    const number = COUNTS[kind] ? (ordinal += 1) : null
    const day = formatChinaDate(date as ChinaDate, { locale, now })
    return { on: date, kind, ordinal: number, isDue: index === clock.days.length - 1, label: words.dayLabel(day, common.dayKinds[kind], number) }
  })
}
