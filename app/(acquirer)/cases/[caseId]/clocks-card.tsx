import { ClockList } from '@/components/clock/clock-list'
import type { CaseSetting } from './case-setting'

/** Every clock of the case with its reason, and the days it was counted over. */
export function ClocksCard({ setting: { view, locale, now, messages } }: { setting: CaseSetting }) {
  const { clocks: words, common } = messages
  return view.clocks.length === 0 ? null : <ClockList title={words.title} clocks={view.clocks} setting={{ locale, now, words, common }} />
}
