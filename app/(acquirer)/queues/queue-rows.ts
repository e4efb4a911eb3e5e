import { clockStanding } from '@/components/clock/describe-clock'
import { unreadWords } from '@/components/conversation/unread-mark'
import type { QueueRowView } from '@/components/queue/queue-row'
import type { Tone } from '@/components/ui/chip'
import { paths } from '@/components/paths'
import type { CaseFacts } from '@/domain/case/facts'
import { CLOCK_KINDS } from '@/domain/clock/clock-facts'
import type { Cause } from '@/domain/diagnosis/vocabulary'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import type { QueueRow } from '@/usecases/queues/list-queue'

export interface RowSetting { locale: Locale; now: Date; messages: Messages; me: string }

/** A line of the queue in words; `preview` leads to the same list with this case beside it. */
export function queueRowView(row: QueueRow, { previewHref, isCurrent }: { previewHref: string; isCurrent: boolean }, setting: RowSetting): QueueRowView {
  const { messages: { queues, common, conversation }, locale, me } = setting
  return {
    id: row.id, reference: row.reference, isCurrent,
    href: paths.case(row.reference),
    preview: { href: previewHref, label: queues.preview.of(row.reference) },
    merchant: locale === 'en' ? row.merchant.nameEn : row.merchant.name,
    summary: queues.summary(row.complaintType, row.shown),
    amount: formatYuan(row.amountFen),
    diagnosis: diagnosisChip(row.diagnosis, setting.messages),
    waitingFor: common.turns[row.waitingFor as keyof typeof common.turns],
    clock: clockOf(row, setting),
    unread: unreadWords(row.unread, conversation),
    owner: row.handlerId === null ? queues.nobody : row.handlerId === me ? queues.me : row.handlerName ?? queues.nobody,
  }
}

/** Below this a colleague should look twice. */
const SURE_FROM_PERCENT = 85

/** Cause and confidence. Nothing is green here: a cause that is known is no money that has arrived. */
export function diagnosisChip(diagnosis: CaseFacts['diagnosis'], { queues, diagnosis: words }: Messages): { label: string; tone: Tone } {
  if (!diagnosis) return { label: queues.undiagnosed, tone: 'neutral' }
  const cause = diagnosis.cause as Cause
  if (cause === 'insufficient_evidence') return { label: words.causes[cause], tone: 'neutral' }
  const tone = cause === 'suspected_fraud' ? 'bad' : diagnosis.confidencePercent >= SURE_FROM_PERCENT ? 'info' : 'warn'
  return { label: queues.sure(words.causes[cause], diagnosis.confidencePercent), tone }
}

/** The running clock that is due first; where none runs, the one that waits. */
function clockOf({ clocks }: QueueRow, { locale, now, messages: { queues } }: RowSetting): QueueRowView['clock'] {
  const given = CLOCK_KINDS.flatMap((kind) => clocks[kind] ?? [])
  const nearest = (state: 'running' | 'paused') => given.filter((clock) => clock.state === state).sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
  const clock = nearest('running') ?? nearest('paused')
  if (!clock) return null
  const { state, used, left } = clockStanding(clock, { locale, now })
  const name = queues.clockNames[clock.kind]
  return { state, used, text: state === 'paused' ? queues.paused(name) : queues.clock(left, name) }
}
