import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Clock } from './clock'
import { type ClockSetting, type Described, describeClock } from './describe-clock'
import { WhyThisDay } from './why-this-day'

const ORDER: Record<Described['state'], number> = { running: 0, paused: 1, stopped: 2 }

/** All clocks of a case, those still running first, each with why its date is what it is. */
export function ClockList({ title, aside, clocks, setting }: { title: string; aside?: ReactNode; clocks: readonly Described[]; setting: ClockSetting }) {
  const sorted = [...clocks].sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.dueAt.localeCompare(b.dueAt))
  return (
    <Card title={title} aside={aside}>
      <ul className="grid gap-3.5">
        {sorted.map((clock) => (
          <li key={clock.kind}>
            <Clock clock={describeClock(clock, setting)}>{{ summary: setting.words.why, strip: <WhyThisDay clock={clock} setting={setting} isReasonTold={clock.state !== 'stopped'} /> }}</Clock>
          </li>
        ))}
      </ul>
    </Card>
  )
}
