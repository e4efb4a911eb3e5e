import type { NoticeTemplate } from '@/domain/case/notices'
import type { MessageState } from '@/domain/operate/outbox'
import type { Locale, Messages } from '@/messages/locale'
import { formatMoment } from '../format/dates'
import { Chip, type Tone } from '../ui/chip'
import { Disclosure } from '../ui/definition'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

export interface OutgoingMessage {
  id: string
  template: NoticeTemplate
  channel: 'sms' | 'mail'
  recipientMasked: string
  state: MessageState
  sentVia: 'smtp' | 'outbox' | null
  attempts: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  text: string | null
}

const TONES: Record<MessageState, Tone> = { queued: 'warn', sent: 'ok', failed: 'bad' }

/** What leaves the house. Only a demo has a column for the words. */
export function MessageTable({ messages, withText, words, locale, now }: { messages: readonly OutgoingMessage[]; withText: boolean; words: Messages['operate']['outbox']; locale: Locale; now: Date }) {
  const { columns } = words
  return (
    <Table caption={words.caption}>
      <thead>
        <tr>
          <HeadCell>{columns.template}</HeadCell><HeadCell>{columns.recipient}</HeadCell><HeadCell>{columns.channel}</HeadCell><HeadCell>{columns.state}</HeadCell>
          <HeadCell numeric>{columns.tries}</HeadCell><HeadCell>{columns.created}</HeadCell><HeadCell>{columns.sent}</HeadCell>{withText && <HeadCell>{columns.text}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <RowHead className="whitespace-nowrap">{words.templates[message.template]}</RowHead>
            <Cell className="font-mono whitespace-nowrap">{message.recipientMasked}</Cell>
            <Cell>{words.channels[message.channel]}</Cell>
            <Cell className="min-w-40"><Standing message={message} words={words} /></Cell>
            <Cell numeric>{message.attempts}</Cell>
            <Cell className="whitespace-nowrap">{formatMoment(message.createdAt, { locale, now })}</Cell>
            <Cell className="whitespace-nowrap">{message.sentAt && message.sentVia !== 'outbox' ? formatMoment(message.sentAt, { locale, now }) : '—'}</Cell>
            {withText && <Cell className="min-w-60">{message.text === null ? <span className="text-ink-3">{words.noText}</span> : <Disclosure summary={words.showText}><p className="whitespace-pre-line">{message.text}</p></Disclosure>}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Green only for what really left: a message that the outbox kept went nowhere. */
function Standing({ message: { state, sentVia, lastError }, words }: { message: OutgoingMessage; words: Messages['operate']['outbox'] }) {
  if (sentVia === 'outbox') return <><Chip>{words.kept}</Chip><small className="block text-xs text-ink-3">{words.keptNote}</small></>
  return <><Chip tone={TONES[state]}>{words.states[state]}</Chip>{lastError && <small className="block text-xs text-ink-3">{words.problems[lastError] ?? lastError}</small>}</>
}
