import type { ClockFacts } from '@/domain/clock/clock-facts'
import type { CountedKind } from '@/domain/clock/due'
import type { Unit } from '@/domain/clock/policies/policy'
import { timeUsed } from '@/domain/clock/remaining'
import type { ChinaDate } from '@/domain/clock/china-time'
import type { Locale, Messages } from '@/messages/locale'
import { formatChinaDate, formatDue, formatMoment } from '../format/dates'
import { formatTimeLeft } from '../format/durations'
import type { Tone } from '../ui/chip'
import type { ClockState, ClockView } from './clock'
import type { PromiseView } from './clock-list'
import type { StripDay } from './day-strip'

/** A clock with the rule it rests on. */
export type Described = ClockFacts & { duration: number; policyUnit: Unit; source: { zh: string; en: string } }

export interface ClockSetting { locale: Locale; now: Date; words: Messages['clocks']; common: Messages['common'] }

/** A clock as the screens draw it: its state, its words, why the date is what it is, and the days it was counted over. */
export function describeClock(clock: Described, setting: ClockSetting): ClockView & { left: string; days: StripDay[]; strip: string } {
  const { locale, now, words } = setting
  const { state, used, left } = clockStanding(clock, setting)
  const due = formatDue(clock.dueAt, { locale, now })
  const length = words.length(clock.duration, clock.policyUnit)
  const reason = [
    words.reason(formatMoment(clock.startedAt, { locale, now }), length, clock.pauses.length),
    words.source(clock.source[locale === 'en' ? 'en' : 'zh']),
    ...(clock.unit === 'h' ? [words.hours] : []),
    ...(clock.provisional ? [words.provisional] : []),
  ].join(locale === 'en' ? '. ' : '。')
  return {
    key: clock.kind, label: words.names[clock.kind], state, used, left, reason,
    due: state === 'done' ? words.keptOn(formatMoment(clock.stoppedAt!, { locale, now })) : state === 'paused' ? words.paused : due,
    days: stripDays(clock, setting), strip: words.strip(due),
  }
}

/** The same clock as a promise to the person who complains. */
export function describePromise(clock: Described, setting: ClockSetting): Omit<PromiseView, 'note'> & { due: string } {
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

function stripDays(clock: ClockFacts, { locale, now, words, common }: ClockSetting): StripDay[] {
  let ordinal = 0
  return clock.days.map(({ date, kind }, index) => {
    const number = COUNTS[kind] ? (ordinal += 1) : null
    const day = formatChinaDate(date as ChinaDate, { locale, now })
    return { on: date, kind, ordinal: number, isDue: index === clock.days.length - 1, label: words.dayLabel(day, common.dayKinds[kind], number) }
  })
}
