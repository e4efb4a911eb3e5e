import type { Party, Role } from '@/domain/access/roles'
import { ADDITIVE, type EventBody, INTERNAL } from '@/domain/case/events'
import type { Locale, Messages } from '@/messages/locale'
import { sentenceOf } from '@/messages/event-sentences'
import { formatMoment } from '../format/dates'
import { InternalNote } from './internal-note'
import { EventLine, MessageBubble, type Moment, Timeline } from './timeline'

/** An event as a party may read it. */
export interface TimelineEntry { seq: number; at: Date; role: Role; party: Party; name: string | null; body: EventBody; words: string | null }

interface PartyTimelineProps {
  label: string
  events: readonly TimelineEntry[]
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** A case's events, newest first: words as bubbles, notes apart, the rest in a line each. */
export function PartyTimeline({ label, events, setting }: PartyTimelineProps) {
  return <Timeline label={label}>{events.toReversed().map((event) => <Entry key={event.seq} event={event} setting={setting} />)}</Timeline>
}

function Entry({ event, setting: { locale, now, messages } }: { event: TimelineEntry; setting: PartyTimelineProps['setting'] }) {
  const { events, common } = messages
  const { body, role, name, words, seq } = event
  const author = role === 'system' || !name ? common.roles[role] : events.withOffice(name, common.roles[role])
  const detail = [formatMoment(event.at, { locale, now }), events.entry(seq)].join(' · ')
  const sentence = sentenceOf(events.sentences, body)
  if (body.type === 'note.added') return <InternalNote label={sentence} author={author} detail={[detail, events.internalOnly].join(' · ')}>{words}</InternalNote>
  if (body.type === 'message.sent') {
    const readers = body.audience.filter((party): party is 'consumer' | 'merchant' | 'institution' => party in common.turns).map((party) => common.turns[party]).join(locale === 'en' ? ', ' : '、')
    return <MessageBubble author={author} detail={[detail, events.visibleTo(readers)].join(' · ')}>{words}</MessageBubble>
  }
  if (words) return <MessageBubble author={author} detail={[detail, sentence].join(' · ')}>{words}</MessageBubble>
  return <EventLine moment={momentOf(body)} actor={author} detail={detail}>{sentence}</EventLine>
}

function momentOf(body: EventBody): Moment {
  if (body.type === 'clock.breached' || body.type === 'merchant.passed') return 'bad'
  return ADDITIVE.has(body.type) || INTERNAL.has(body.type) ? 'plain' : 'done'
}
