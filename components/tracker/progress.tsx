import type { Party } from '@/domain/access/roles'
import type { EventBody } from '@/domain/case/events'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import { formatMoment } from '../format/dates'
import { Milestone, type Moment, Timeline } from '../timeline/timeline'

export interface ProgressEvent { seq: number; at: Date; party: Party; name: string | null; body: EventBody; words: string | null }

interface ProgressProps { events: readonly ProgressEvent[]; acquirer: string; isOver: boolean; setting: { locale: Locale; now: Date; messages: Messages } }

/** What happened, in plain words and newest first; what is only of use to those who work on it is left out. */
export function Progress({ events, acquirer, isOver, setting }: ProgressProps) {
  const { locale, now, messages } = setting
  const { progress } = messages.tracker
  const told = events.filter(({ body }) => progress.events[body.type] !== null).toReversed()
  return (
    <Timeline label={progress.title}>
      {told.map((event, index) => (
        <Milestone key={event.seq} moment={momentOf(event.body, index === 0 && !isOver)} title={titleOf(event.body, messages)} detail={(
          <>
            {[formatMoment(event.at, { locale, now }), whoOf(event, acquirer, progress)].filter(Boolean).join(' · ')}
            {event.words && <span className="mt-1 block border-l-2 border-line-strong pl-2.5 text-sm whitespace-pre-line text-ink-2">{event.words}</span>}
          </>
        )} />
      ))}
    </Timeline>
  )
}

function titleOf(body: EventBody, { tracker: { progress, decidedSentence }, events, evidence }: Messages): string {
  const title = progress.events[body.type] ?? ''
  switch (body.type) {
    case 'case.refused': return progress.clock(title, events.refusalGrounds[body.ground])
    case 'response.contested': return progress.clock(title, events.contestGrounds[body.ground])
    case 'information.requested': return progress.clock(title, body.items.map((item) => events.items[item]).join(' · '))
    case 'refund.agreed': case 'refund.recorded': return progress.amount(title, formatYuan(body.amountFen))
    case 'evidence.added': return progress.clock(title, evidence.slots[body.slot as keyof typeof evidence.slots] ?? body.slot)
    case 'decision.proposed': return decidedSentence[body.outcome](formatYuan(body.approvedFen))
    default: return title
  }
}

/** The person themself, the shop, or the institution's people by masked name; the machine by nobody's. */
function whoOf({ party, name }: ProgressEvent, acquirer: string, words: Messages['tracker']['progress']): string {
  switch (party) {
    case 'consumer': return words.you
    case 'merchant': return words.merchant
    case 'institution': return name ? `${acquirer} ${name}` : acquirer
    default: return ''
  }
}

function momentOf(body: EventBody, isNow: boolean): Moment {
  if (isNow) return 'now'
  return body.type === 'case.refused' || body.type === 'merchant.passed' || body.type === 'contact.revealed' ? 'plain' : 'done'
}
