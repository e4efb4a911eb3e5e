import clsx from 'clsx'

export type DayKind = 'start' | 'counted' | 'weekend' | 'holiday' | 'makeup_workday' | 'paused'

export interface StripDay {
  /** 'YYYY-MM-DD'. */
  on: string
  kind: DayKind
  /** Which counted day it is, from 1; null where it does not count. */
  ordinal: number | null
  isDue: boolean
  /** "11月21日 周六，周末，不计入": the whole truth about the day, for those who hear it. */
  label: string
}

const LOOKS: Record<DayKind, string> = {
  start: 'border-control bg-surface text-ink',
  counted: 'border-jade-line bg-jade-wash text-jade-ink',
  makeup_workday: 'border-blue bg-blue-wash text-blue',
  weekend: 'border-transparent bg-sunken text-ink-3',
  holiday: 'border-seal-line bg-seal-wash text-seal',
  paused: 'border-dashed border-control hatched text-ink-2',
}

// Class names are written out whole, because the style sheet is made by reading them.
const COLUMN = ['col-start-7', 'col-start-1', 'col-start-2', 'col-start-3', 'col-start-4', 'col-start-5', 'col-start-6']

interface DayStripProps {
  days: readonly StripDay[]
  /** Monday first: 一 二 三 四 五 六 日. */
  weekdays: readonly string[]
  /** The character on a day that is more than counted: 休, 班, 停. */
  marks: Record<DayKind, string>
  legend: Record<DayKind, string>
  sentence: string
}

/** Each day of a clock on a calendar: counted ones numbered, the others saying why they do not count. */
export function DayStrip({ days, weekdays, marks, legend, sentence }: DayStripProps) {
  const first = days[0]
  if (!first) return null
  const kinds = (Object.keys(LOOKS) as DayKind[]).filter((kind) => days.some((day) => day.kind === kind))
  return (
    <figure className="grid max-w-[24rem] gap-2">
      <figcaption className="text-xs text-ink-2">{sentence}</figcaption>
      <div className="grid gap-1">
        <div aria-hidden="true" className="grid grid-cols-7 gap-1 text-center text-2xs text-ink-3">{weekdays.map((weekday) => <span key={weekday}>{weekday}</span>)}</div>
        <ol className="grid grid-cols-7 gap-1">
          {days.map((day, index) => (
            <li key={day.on} className={clsx('relative grid min-h-10 place-items-center content-center rounded-small border leading-none tabular-nums', LOOKS[day.kind], index === 0 && COLUMN[new Date(`${day.on}T00:00:00Z`).getUTCDay()], day.isDue && 'outline-2 outline-ink')}>
              <span className="sr-only">{day.label}</span>
              <span aria-hidden="true" className="text-sm">{Number(day.on.slice(8))}</span>
              <span aria-hidden="true" className="mt-1 min-h-[1em] text-2xs">{marks[day.kind] || day.ordinal}</span>
            </li>
          ))}
        </ol>
      </div>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-3 gap-y-1 text-2xs text-ink-2">
        {kinds.map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1">
            <span className={clsx('grid size-4 place-items-center rounded-xs border text-[0.625rem] leading-none', LOOKS[kind])}>{marks[kind] || (kind === 'counted' ? '1' : '')}</span>
            {legend[kind]}
          </li>
        ))}
      </ul>
    </figure>
  )
}
