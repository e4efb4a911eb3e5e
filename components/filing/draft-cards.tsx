import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import { formatMoment } from '../format/dates'
import { paths } from '../paths'
import { ButtonLink } from '../ui/button'
import { Card } from '../ui/card'

export interface DraftSummary { caseId: string; savedAt: Date; next: string; amountFen: number | null; merchant: string | null; merchantEn: string | null }

/** Complaints begun and not sent, each with the way back to where one stopped. Nothing when there are none. */
export function DraftCards({ drafts, setting: { locale, now, words } }: { drafts: readonly DraftSummary[]; setting: { locale: Locale; now: Date; words: Messages['home']['goOn'] } }) {
  if (drafts.length === 0) return null
  return (
    <Card title={words.title}>
      <ul className="grid gap-3">
        {drafts.map((draft) => (
          <li key={draft.caseId} className="flex items-center justify-between gap-3">
            <span className="min-w-0">
              {words.line(locale === 'en' ? draft.merchantEn : draft.merchant, draft.amountFen === null ? null : formatYuan(draft.amountFen))}
              <small className="block text-xs text-ink-3 tabular-nums">{words.saved(formatMoment(draft.savedAt, { locale, now }))}</small>
            </span>
            <ButtonLink href={paths.draft(draft.caseId, draft.next)} className="shrink-0">{words.open}</ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
