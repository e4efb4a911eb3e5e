import { describeClock } from '@/components/clock/describe-clock'
import { ClockList } from '@/components/clock/clock-list'
import { DayStrip } from '@/components/clock/day-strip'
import type { CaseSetting } from './case-setting'

/** Every clock of the case with its reason, and the days it was counted over; those still running first. */
export function ClocksCard({ setting: { view, locale, now, messages } }: { setting: CaseSetting }) {
  const { clocks: words, common } = messages
  if (view.clocks.length === 0) return null
  const order = { running: 0, paused: 1, stopped: 2 }
  const sorted = [...view.clocks].sort((a, b) => order[a.state] - order[b.state] || a.dueAt.localeCompare(b.dueAt))
  return (
    <ClockList title={words.title} clocks={sorted.map((clock) => {
      const { days, strip, reason, ...described } = describeClock(clock, { locale, now, words, common })
      const isOver = described.state === 'done'
      return {
        // Why a date is what it is matters until it is kept; then the days alone tell it to whoever asks.
        ...described, reason: isOver ? undefined : reason,
        days: days.length > 1 ? { summary: words.why, strip: <DayStrip days={days} weekdays={words.weekdays} marks={common.dayMarks} legend={common.dayKinds} sentence={strip} /> } : undefined,
      }
    })} />
  )
}
