import type { Party, Role } from '@/domain/access/roles'
import { ADDITIVE, type EventBody, INTERNAL } from '@/domain/case/events'
import type { Locale, Messages } from '@/messages/locale'
import { sentenceOf } from '@/messages/event-sentences'
import { AttachedFiles, type AttachedFile } from '../conversation/attached-files'
import { formatMoment } from '../format/dates'
import { Chip } from '../ui/chip'
import { InternalNote } from './internal-note'
import { EventLine, MessageBubble, type Moment, Timeline } from './timeline'

/** An event as a party may read it. */
export interface TimelineEntry { seq: number; at: Date; role: Role; party: Party; name: string | null; body: EventBody; words: string | null }

interface PartyTimelineProps {
  label: string
  events: readonly TimelineEntry[]
  /** The files the reader can see: what came with a message is named beside it. */
  files?: readonly AttachedFile[]
  /** The events that are new to the reader. */
  unread?: readonly number[]
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** A case's events, newest first: words as bubbles, notes apart, the rest in a line each. */
export function PartyTimeline({ label, events, ...known }: PartyTimelineProps) {
  return <Timeline label={label}>{events.toReversed().map((event) => <Entry key={event.seq} event={event} {...known} />)}</Timeline>
}

type EntryProps = Omit<PartyTimelineProps, 'label' | 'events'> & { event: TimelineEntry }

function Entry({ event, files = [], unread = [], setting: { locale, now, messages } }: EntryProps) {
  const { events, common, conversation, evidence } = messages
  const { body, role, name, words, seq } = event
  const author = role === 'system' || !name ? common.roles[role] : events.withOffice(name, common.roles[role])
  const detail = [formatMoment(event.at, { locale, now }), events.entry(seq)].join(' · ')
  const sentence = sentenceOf(events.sentences, body)
  const mark = unread.includes(seq) && <> <Chip tone="info" icon={null}>{conversation.news.mark}</Chip></>
  if (body.type === 'note.added') return <InternalNote label={sentence} author={author} detail={<>{[detail, events.internalOnly].join(' · ')}{mark}</>}>{words}</InternalNote>
  if (body.type === 'message.sent') {
    const readers = body.audience.filter((party): party is 'consumer' | 'merchant' | 'institution' => party in common.turns).map((party) => common.turns[party]).join(locale === 'en' ? ', ' : '、')
    const attached = files.filter(({ id }) => body.evidenceIds?.includes(id)).map((file) => ({ ...file, slot: evidence.slots[file.slot as keyof typeof evidence.slots] ?? file.slot }))
    return <MessageBubble author={author} detail={<>{[detail, events.visibleTo(readers)].join(' · ')}{mark}</>} attachments={<AttachedFiles files={attached} label={conversation.attachments.attached} />}>{words}</MessageBubble>
  }
  if (words) return <MessageBubble author={author} detail={<>{[detail, sentence].join(' · ')}{mark}</>}>{words}</MessageBubble>
  return <EventLine moment={momentOf(body)} actor={author} detail={<>{detail}{mark}</>}>{sentence}</EventLine>
}

function momentOf(body: EventBody): Moment {
  if (body.type === 'clock.breached' || body.type === 'merchant.passed') return 'bad'
  return ADDITIVE.has(body.type) || INTERNAL.has(body.type) ? 'plain' : 'done'
}
