import { Amount } from '../format/amount'
import { ClockLine, type ClockState } from '../clock/clock'
import { UnreadMark } from '../conversation/unread-mark'
import { Chip, type Tone } from '../ui/chip'
import { Link } from '../ui/link'

export interface InboxCardProps {
  href: string
  reference: string
  title: string
  detail: string
  amountFen: number
  chip?: { tone: Tone; label: string }
  clock?: { text: string; state: ClockState; used: number }
  /** What of it the reader has not seen; null for nothing. */
  unread: string | null
}

/** One complaint in a merchant's inbox: what happened, about how much, and the hours left. */
export function InboxCard({ href, reference, title, detail, amountFen, chip, clock, unread }: InboxCardProps) {
  return (
    <Link href={href} look="none" className="grid gap-2 rounded-card border border-line bg-surface p-4 hover:border-control md:grid-cols-[1fr_8rem_13rem] md:items-center md:gap-5">
      <span className="grid gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1"><b>{title}</b>{chip && <Chip tone={chip.tone}>{chip.label}</Chip>}{unread && <UnreadMark words={unread} />}</span>
        <small className="text-sm text-ink-3 tabular-nums"><span className="font-mono">{reference}</span> · {detail}</small>
      </span>
      <Amount fen={amountFen} className="text-2xl font-semibold md:text-right md:text-xl" />
      {clock ? <ClockLine {...clock} /> : <span />}
    </Link>
  )
}
