import type { Messages } from '@/messages/locale'
import { type ClockSetting, describeClock, describePromise, type Described } from '../clock/describe-clock'
import { DayStrip } from '../clock/day-strip'
import { Card } from '../ui/card'
import { Chip } from '../ui/chip'
import { Disclosure } from '../ui/definition'

interface PromiseCardProps { clocks: readonly Described[]; setting: ClockSetting; words: Messages['tracker']['promises'] }

/** What was promised, how it stands, and for each date why it is that day. */
export function PromiseCard({ clocks, setting, words }: PromiseCardProps) {
  const { words: clockWords, common } = setting
  return (
    <Card title={words.title}>
      <ul className="grid gap-3">
        {clocks.map((clock) => {
          const { state, promise, due } = describePromise(clock, setting)
          const { reason, days, strip } = describeClock(clock, setting)
          return (
            <li key={clock.kind} className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3">
              <Chip tone={state.tone}>{state.label}</Chip>
              <div>
                <p>{promise}</p>
                <p className="text-xs text-ink-3 tabular-nums">{clock.state === 'paused' ? words.pausedNote : due}{clock.kind === 'refund_arrival' && ` · ${words.usual}`}</p>
                <div className="text-xs">
                  <Disclosure summary={words.days}>
                    <div className="grid gap-2 pb-1">
                      <p>{reason}</p>
                      {days.length > 0 && <DayStrip days={days} sentence={strip} weekdays={clockWords.weekdays} marks={common.dayMarks} legend={common.dayKinds} />}
                    </div>
                  </Disclosure>
                </div>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
