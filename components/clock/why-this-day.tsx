import { Banner } from '../ui/banner'
import { Chip, type Tone } from '../ui/chip'
import type { Mark } from '@/domain/clock/policies/policy'
import { DayStrip } from './day-strip'
import { type ClockSetting, type Described, reasonFor, standings, stripDays, stripSentence } from './describe-clock'

const TONES: Record<Mark, Tone> = { found: 'ok', recall: 'warn', house: 'neutral' }

/** 为什么是这一天: from when it counts and how long, by which rule and how well that was checked, what stood still, and each day as it stood. */
export function WhyThisDay({ clock, setting, isReasonTold = false }: { clock: Described; setting: ClockSetting; /** It stands above already. */ isReasonTold?: boolean }) {
  const { words, common, locale } = setting
  const days = stripDays(clock, setting)
  const stood = standings(clock, setting)
  return (
    <div className="grid gap-2 text-sm text-ink-2">
      {!isReasonTold && <p>{reasonFor(clock, setting)}</p>}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {words.source(clock.source[locale === 'en' ? 'en' : 'zh'])}
        {clock.marks.map((mark) => <Chip key={mark} tone={TONES[mark]}>{words.marks[mark]}</Chip>)}
        <span className="text-xs text-ink-3">{words.versions(clock.policyVersion)}</span>
      </p>
      {clock.provisional && clock.state !== 'stopped' && <Banner tone="warn" title={words.provisionalMark}>{words.provisional}</Banner>}
      {stood.length > 0 && <ul className="list-disc pl-5">{stood.map((span) => <li key={span}>{span}</li>)}</ul>}
      {days.length > 0 && <DayStrip days={days} sentence={stripSentence(clock, setting)} weekdays={words.weekdays} marks={common.dayMarks} legend={common.dayKinds} />}
    </div>
  )
}
