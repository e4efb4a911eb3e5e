import type { Party, Role } from '@/domain/access/roles'
import type { EventBody } from '@/domain/case/events'
import { dateBefore, datesSetBy } from '@/domain/letter/about-clocks'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import type { AttachedFile } from '../conversation/attached-files'
import { formatDue, formatMoment } from '../format/dates'
import { Milestone, type Moment, Timeline } from '../timeline/timeline'
import { Chip } from '../ui/chip'
import { Link } from '../ui/link'

export interface ProgressEvent { seq: number; at: Date; role: Role; party: Party; name: string | null; body: EventBody; words: string | null }

interface ProgressProps {
  events: readonly ProgressEvent[]
  /** The files the person can see: what came with a message is named beside it. */
  files?: readonly AttachedFile[]
  /** The events that are new to them. */
  unread?: readonly number[]
  acquirer: string
  isOver: boolean
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** What happened, in plain words and newest first; what is only of use to those who work on it is left out. */
export function Progress({ events, files = [], unread = [], acquirer, isOver, setting }: ProgressProps) {
  const { locale, now, messages } = setting
  const { tracker: { progress }, conversation, evidence } = messages
  const told = events.filter(({ body }) => progress.events[body.type] !== null).toReversed()
  return (
    <Timeline label={progress.title}>
      {told.map((event, index) => (
        <Milestone key={event.seq} moment={momentOf(event.body, index === 0 && !isOver)} title={titleOf(event.body, messages)} detail={(
          <>
            {[formatMoment(event.at, { locale, now }), whoOf(event, acquirer, progress)].filter(Boolean).join(' · ')}
            {unread.includes(event.seq) && <> <Chip tone="info" icon={null}>{conversation.news.mark}</Chip></>}
            {event.body.type === 'extension.approved' && <Moved event={event} events={events} setting={setting} />}
            {event.words && <span className="mt-1 block border-l-2 border-line-strong pl-2.5 text-sm whitespace-pre-line text-ink-2">{event.words}</span>}
            {attachedTo(event.body, files).map(({ id, name, slot }) => (
              <span key={id} className="block text-sm"><Link href={`/api/evidence/${id}`} target="_blank" rel="noopener" className="inline-flex min-h-11 items-center md:min-h-0">{conversation.attachments.attached} · {evidence.slots[slot as keyof typeof evidence.slots] ?? slot} {name}</Link></span>
            ))}
          </>
        )} />
      ))}
    </Timeline>
  )
}

const attachedTo = (body: EventBody, files: readonly AttachedFile[]): readonly AttachedFile[] =>
  (body.type === 'message.sent' ? files.filter(({ id }) => body.evidenceIds?.includes(id)) : [])

function titleOf(body: EventBody, { tracker: { progress, decidedSentence }, events, evidence, redress }: Messages): string {
  const title = progress.events[body.type] ?? ''
  switch (body.type) {
    case 'case.refused': return progress.clock(title, events.refusalGrounds[body.ground])
    case 'mediation.ended': return progress.clock(title, events.mediationGrounds[body.ground])
    case 'review.decided': return progress.clock(title, events.reviewResults[body.result])
    case 'case.reopened': return progress.clock(title, events.reopenGrounds[body.ground])
    case 'response.contested': return progress.clock(title, events.contestGrounds[body.ground])
    case 'information.requested': return progress.clock(title, body.items.map((item) => events.items[item]).join(' · '))
    case 'refund.recorded': return progress.amount(redress.consumer.sent[body.kind ?? 'refund'], formatYuan(body.amountFen))
    case 'refund.agreed': case 'refund.asked': return progress.amount(title, formatYuan(body.amountFen))
    case 'evidence.added': return progress.clock(title, evidence.slots[body.slot as keyof typeof evidence.slots] ?? body.slot)
    case 'evidence.disclosed': return body.to === 'consumer' ? progress.disclosedToYou : title
    case 'decision.proposed': return decidedSentence[body.outcome](formatYuan(body.approvedFen))
    default: return title
  }
}

/** The date that was promised, and the one that is promised now. */
function Moved({ event, events, setting: { locale, now, messages } }: { event: ProgressEvent } & Pick<ProgressProps, 'events' | 'setting'>) {
  const before = dateBefore({ event, events }, 'decision')
  const after = datesSetBy({ event, events }).find(({ kind }) => kind === 'decision')
  if (!before || !after) return null
  return <span className="block text-sm tabular-nums">{messages.proposals.extension.moved(formatDue(before.dueAt, { locale, now }), formatDue(after.dueAt, { locale, now }))}</span>
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
