import type { Messages } from '@/messages/locale'
import { type ClockSetting, describePromise, type Described } from '../clock/describe-clock'
import { WhyThisDay } from '../clock/why-this-day'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Disclosure } from '../ui/definition'

interface PromiseCardProps { clocks: readonly Described[]; setting: ClockSetting; words: Messages['tracker']['promises'] }

/** What was promised, how it stands, and for each date why it is that day. */
export function PromiseCard({ clocks, setting, words }: PromiseCardProps) {
  return (
    <Card title={words.title}>
      <ul className="grid gap-3">
        {clocks.map((clock) => {
          const { state, promise, due } = describePromise(clock, setting)
          return (
            <li key={clock.kind} className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3">
              <Chip tone={state.tone}>{state.label}</Chip>
              <div>
                <p>{promise}</p>
                <p className="text-xs text-ink-3 tabular-nums">
                  {clock.state === 'paused' ? words.pausedNote : due}
                  {clock.kind === 'refund_arrival' && ` · ${words.usual}`}
                  {clock.provisional && clock.state !== 'stopped' && <Chip tone="warn" className="ml-1.5">{setting.words.provisionalMark}</Chip>}
                </p>
                <div className="text-xs">
                  <Disclosure summary={words.days}><WhyThisDay clock={clock} setting={setting} /></Disclosure>
                </div>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
