import type { Likelihood, SelfCheck } from '@/domain/case/self-check'
import type { Locale, Messages } from '@/messages/locale'
import { formatChinaDate } from '../format/dates'
import { paths } from '../paths'
import { ButtonLink } from '../ui/button'
import { Card } from '../ui/card'
import { Chip, type Tone } from '../ui/chip'
import { Icon } from '../ui/icon'

interface SelfCheckResultProps { check: SelfCheck; /** The complaint, with the answers in its address. */ complainHref: string; isTodayAssumed: boolean; setting: { locale: Locale; now: Date; words: Messages['home'] } }

const TONES: Record<Likelihood, Tone> = { likely: 'warn', possible: 'info', open: 'neutral' }

/** What the answers make likely, when the money usually is back, what to keep, and the way on. */
export function SelfCheckResult({ check, complainHref, isTodayAssumed, setting: { locale, now, words } }: SelfCheckResultProps) {
  const { finding, arrival, likelihood, cause } = check
  const text: { title: string; body: string; next: string; arrival?: (given: { by: string; passed: boolean }) => string } = words.findings[finding]
  const by = arrival && formatChinaDate(arrival.byOn, { locale, now })
  const mayWait = arrival !== null && !arrival.passed
  return (
    <Card tone={cause === 'none' ? 'plain' : 'amber'} title={text.title} aside={<Chip tone={TONES[likelihood]} icon={null}>{words.likelihood[likelihood]}</Chip>}>
      <p>{text.body}</p>
      {by && <p className="rounded-control bg-amber-wash px-3 py-2.5 text-amber-ink tabular-nums">{text.arrival?.({ by, passed: arrival.passed })}</p>}
      {(arrival?.provisional || isTodayAssumed) && <p className="text-sm text-ink-3">{[isTodayAssumed && words.todayAssumed, arrival?.provisional && words.provisional].filter(Boolean).join(' ')}</p>}
      <p className="text-ink-2">{text.next}</p>
      <div className="grid gap-1.5">
        <h3 className="text-md">{words.keepTitle}</h3>
        <ul className="grid gap-1 text-ink-2">
          {check.keep.map((item) => <li key={item} className="flex gap-2"><Icon name="check" className="mt-[0.25em] text-jade" />{words.keep[item]}</li>)}
          <li className="flex gap-2"><Icon name="shield" className="mt-[0.25em] text-seal" />{words.noCodes}</li>
        </ul>
      </div>
      <div className="grid gap-2">
        <ButtonLink href={complainHref} look="primary" big>{cause === 'none' ? words.stillComplain : words.complain}</ButtonLink>
        {mayWait && <ButtonLink href={`${paths.knowledge()}#waiting`} big>{words.waitFirst(by!)}</ButtonLink>}
      </div>
      <p className="text-sm text-ink-3">{words.notADiagnosis}</p>
    </Card>
  )
}
