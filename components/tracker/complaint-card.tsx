import type { CaseState } from '@/domain/case/states'
import type { ClockKind } from '@/domain/clock/clock-facts'
import type { Locale, Messages } from '@/messages/locale'
import { UnreadMark, unreadWords } from '../conversation/unread-mark'
import { Amount } from '../format/amount'
import { formatDue, formatMoment } from '../format/dates'
import { paths } from '../paths'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'

export interface ComplaintSummary {
  id: string
  reference: string
  state: CaseState
  merchant: string
  merchantEn: string
  amountFen: number
  submittedAt: Date
  isOver: boolean
  waitingFor: 'consumer' | 'merchant' | 'institution' | 'bank' | 'regulator' | 'nobody'
  nearest: { kind: ClockKind; dueAt: Date } | null
  unread: { isUnopened: boolean; count: number }
}

/** One complaint in the list: about how much and with whom, how it stands, whose turn it is, what is due next. */
export function ComplaintCard({ complaint, setting: { locale, now, messages } }: { complaint: ComplaintSummary; setting: { locale: Locale; now: Date; messages: Messages } }) {
  const { tracker: { list }, common, clocks, conversation } = messages
  // Who filed it knows it, opened or not: what counts is what came since.
  const news = unreadWords({ ...complaint.unread, isUnopened: false }, conversation)
  const { state, waitingFor: who, nearest, isOver } = complaint
  const tone = who === 'consumer' ? 'warn' : state === 'closed' ? 'ok' : isOver ? 'neutral' : 'info'
  return (
    <Link href={paths.complaint(complaint.id)} look="none" className="grid gap-1.5 rounded-card border border-line bg-surface p-4 hover:border-jade">
      <span className="flex items-baseline justify-between gap-3"><b className="min-w-0">{locale === 'en' ? complaint.merchantEn : complaint.merchant}</b><Amount fen={complaint.amountFen} className="text-xl font-semibold" /></span>
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="flex flex-wrap items-center gap-2"><Chip tone={tone}>{common.statesForConsumer[state]}</Chip>{news && <UnreadMark words={news} />}</span>
        {!isOver && <span className="text-sm text-ink-2">{list.turn(common.turnsForConsumer[who])}</span>}
      </span>
      <span className="flex items-baseline justify-between gap-3 text-xs text-ink-3 tabular-nums">
        <span>{nearest ? list.due(clocks.names[nearest.kind], formatDue(nearest.dueAt, { locale, now })) : list.submitted(formatMoment(complaint.submittedAt, { locale, now }))}</span>
        <span className="inline-flex shrink-0 items-center font-mono whitespace-nowrap">{complaint.reference}<Icon name="right" /></span>
      </span>
    </Link>
  )
}
