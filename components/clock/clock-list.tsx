import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Chip, type Tone } from '../ui/chip'
import { Clock, type ClockView } from './clock'

/** All clocks of a case, for those who work on it. */
export function ClockList({ title, aside, clocks }: { title: string; aside?: ReactNode; clocks: readonly (ClockView & { why?: { href: string; text: string }; days?: { summary: string; strip: ReactNode } })[] }) {
  return (
    <Card title={title} aside={aside}>
      <ul className="grid gap-3.5">
        {clocks.map(({ why, days, ...clock }) => <li key={clock.key}><Clock clock={clock} why={why}>{days}</Clock></li>)}
      </ul>
    </Card>
  )
}

export interface PromiseView {
  key: string
  state: { tone: Tone; label: string }
  promise: string
  note: ReactNode
}

/** The same clocks as promises to the person who complains: 对你的承诺. */
export function PromiseList({ title, promises }: { title: string; promises: readonly PromiseView[] }) {
  return (
    <Card title={title}>
      <ul className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-2">
        {promises.map(({ key, state, promise, note }) => (
          <li key={key} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <Chip tone={state.tone}>{state.label}</Chip>
            <span>
              {promise}
              <small className="block text-xs text-ink-3 tabular-nums">{note}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
