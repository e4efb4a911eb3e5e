import clsx from 'clsx'
import { Icon, type IconName } from '../ui/icon'

export interface Station {
  key: string
  title: string
  detail: string
  /** A second line: usually the time. */
  note?: string
  /** ok: it came through · here: the money is here · none: it never came · cut: the records contradict · unknown: no record yet. */
  mark: 'ok' | 'here' | 'none' | 'cut' | 'unknown'
  /** The stretch from the station before to this one; the first has none. */
  line: 'solid' | 'broken' | 'dashed'
}

const MARKS: Record<Station['mark'], { icon: IconName; className: string }> = {
  ok: { icon: 'check', className: 'size-6 border-2 border-jade bg-surface text-jade' },
  here: { icon: 'yuan', className: 'size-8.5 bg-coin text-coin-ink ring-[0.3125rem] ring-amber-wash' },
  none: { icon: 'minus', className: 'size-6 border-2 border-line-strong bg-surface text-ink-3' },
  cut: { icon: 'cross', className: 'size-6 border-2 border-seal bg-surface text-seal' },
  unknown: { icon: 'question', className: 'size-6 border-2 border-dashed border-control bg-surface text-ink-3' },
}

const LINES: Record<Station['line'], string> = {
  solid: 'text-jade',
  broken: 'text-seal',
  dashed: 'text-control',
}

interface StationItemProps {
  station: Station
  isFirst: boolean
  /** The stretch that leaves it; null at the last. */
  lineOut: Station['line'] | null
  titleClass: string
  isOneLine: boolean
}

/** One station. Lying, the stretch before it is drawn in its cell; upright, the stretch after it. */
export function StationItem({ station, isFirst, lineOut, titleClass, isOneLine }: StationItemProps) {
  const mark = MARKS[station.mark]
  return (
    <li aria-current={station.mark === 'here' ? 'location' : undefined}
      className="relative grid min-h-14 content-start pb-4 pl-12 last:min-h-9 last:pb-0 @min-[17em]:min-h-0 @min-[17em]:px-1 @min-[17em]:pt-11.5 @min-[17em]:pb-0 @min-[17em]:text-center">
      {!isFirst && <LyingStretch line={station.line} />}
      {lineOut && <UprightStretch line={lineOut} />}
      <span className="absolute top-0 left-0 z-10 grid size-9 place-items-center @min-[17em]:top-0.5 @min-[17em]:left-1/2 @min-[17em]:-translate-x-1/2">
        <span className={clsx('grid place-items-center rounded-full', mark.className)}>
          <Icon name={mark.icon} className={station.mark === 'here' ? 'size-4.5' : 'size-3.5'} />
        </span>
      </span>
      <b className={clsx('leading-snug', titleClass)}>{station.title}</b>
      <span className="leading-normal text-ink-3 tabular-nums">
        {station.detail}
        {station.note && (isOneLine ? ` · ${station.note}` : <span className="block">{station.note}</span>)}
      </span>
    </li>
  )
}

/** From the middle of the cell before to the middle of this one. */
function LyingStretch({ line }: { line: Station['line'] }) {
  return (
    <span aria-hidden="true" className={clsx('hidden @min-[17em]:block', LINES[line])}>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" className="absolute top-4.75 -left-1/2 h-0.5 w-full overflow-visible">
        <Rule line={line} d={line === 'broken' ? 'M0 1H45M55 1H100' : 'M0 1H100'} />
      </svg>
      {line === 'broken' && <Break className="absolute top-3.25 left-0 -translate-x-1/2" />}
    </span>
  )
}

/** From the mark of this station to the mark of the next. */
function UprightStretch({ line }: { line: Station['line'] }) {
  return (
    <span aria-hidden="true" className={clsx('@min-[17em]:hidden', LINES[line])}>
      <svg viewBox="0 0 2 100" preserveAspectRatio="none" className="absolute top-4.5 left-4.25 h-full w-0.5 overflow-visible">
        <Rule line={line} d={line === 'broken' ? 'M1 0V40M1 60V100' : 'M1 0V100'} />
      </svg>
      {line === 'broken' && <span className="absolute top-4.5 left-2.75 grid h-full place-items-center"><Break className="rotate-90" /></span>}
    </span>
  )
}

/** Two strokes across the gap, so that broken and dashed differ in more than colour. */
function Break({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" className={clsx('size-3.5', className)}>
      <path d="M3.5 13L7 3M9 13l3.5-10" />
    </svg>
  )
}

function Rule({ line, d }: { line: Station['line']; d: string }) {
  return <path d={d} fill="none" stroke="currentColor" strokeWidth="2" vectorEffect="non-scaling-stroke" strokeDasharray={line === 'dashed' ? '4 5' : undefined} />
}
