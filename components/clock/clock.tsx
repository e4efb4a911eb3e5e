import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Bar, type BarTone } from '../ui/bar'
import { Chip } from '../ui/chip'
import { Icon, type IconName } from '../ui/icon'

export type ClockState = 'ok' | 'warn' | 'bad' | 'paused' | 'done'

const LOOKS: Record<ClockState, { text: string; bar: BarTone; icon: IconName | null }> = {
  ok: { text: 'text-ink', bar: 'jade', icon: null },
  warn: { text: 'text-amber', bar: 'amber', icon: 'clock' },
  bad: { text: 'text-seal', bar: 'seal', icon: 'alert' },
  paused: { text: 'text-ink-3', bar: 'still', icon: 'pause' },
  done: { text: 'text-ink-3', bar: 'jadeLight', icon: 'check' },
}

export interface ClockView {
  key: string
  label: string
  /** "今天 18:00 前", or what became of it. */
  due: string
  state: ClockState
  /** Share of the allowed time already used, 0–1. */
  used: number
  /** Why this date, in small print. */
  reason?: string
  /** Set while the date may still move: a year it rests on is not announced. */
  provisional?: string
}

/** One clock: what is owed, by when, how much of the time is gone. Unfolds its days when it is given them. */
export function Clock({ clock, children }: { clock: ClockView; /** Why this day, unfolded on the spot. */ children?: { summary: string; strip: ReactNode } }) {
  const look = LOOKS[clock.state]
  return (
    <div className="grid gap-1">
      <p className="flex items-baseline justify-between gap-3">
        <span className="inline-flex items-baseline gap-1.5">
          {clock.state === 'done' && <Icon name="check" className="self-center text-jade" />}
          {clock.label}
        </span>
        <span className={clsx('inline-flex items-baseline gap-1 text-right tabular-nums', look.text, clock.state !== 'done' && 'font-semibold')}>
          {look.icon && clock.state !== 'done' && <Icon name={look.icon} className="self-center" />}
          {clock.due}
        </span>
      </p>
      {clock.state !== 'done' && <Bar thin parts={[{ share: clock.used, tone: look.bar }]} />}
      {(clock.reason || clock.provisional) && (
        <small className="text-xs text-ink-3 tabular-nums">
          {clock.provisional && <Chip tone="warn" className="mr-1.5">{clock.provisional}</Chip>}
          {clock.reason}
        </small>
      )}
      {children && (
        <details className="text-xs">
          <summary className="w-fit text-blue underline decoration-blue/40 underline-offset-3">{children.summary}</summary>
          <div className="mt-2">{children.strip}</div>
        </details>
      )}
    </div>
  )
}

/** A clock in a row of the queue: words over a bar. */
export function ClockLine({ text, state, used }: { text: string; state: ClockState; used: number }) {
  const look = LOOKS[state]
  return (
    <span className="grid gap-1">
      <span title={text} className={clsx('flex min-w-0 items-center gap-1 tabular-nums', look.text)}>
        {look.icon && <Icon name={look.icon} className="shrink-0" />}
        <span className="truncate">{text}</span>
      </span>
      <Bar thin parts={[{ share: used, tone: look.bar }]} />
    </span>
  )
}
