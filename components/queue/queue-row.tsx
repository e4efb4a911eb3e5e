import { ClockLine, type ClockState } from '../clock/clock'
import { UnreadDot } from '../conversation/unread-mark'
import { Chip, type Tone } from '../ui/chip'

export interface QueueRowView {
  id: string
  href: string
  /** The same list with this case beside it. */
  preview: { href: string; label: string }
  reference: string
  merchant: string
  summary: string
  amount: string
  diagnosis: { label: string; tone: Tone }
  waitingFor: string
  clock: { text: string; state: ClockState; used: number } | null
  /** "—" while nobody has it. */
  owner: string
  /** The one under the keyboard, shown in the preview. */
  isCurrent: boolean
  /** What of it the reader has not seen; null for nothing. */
  unread: string | null
}

interface QueueRowProps {
  row: QueueRowView
  /** Ticks belong to the form of the bulk bar, wherever it stands. */
  bulkFormId: string
  tickLabel: string
}

/** One case in the queue, dressed by queue-table.css. Its whole width is the link; the tick and the preview lie above it. */
export function QueueRow({ row, bulkFormId, tickLabel }: QueueRowProps) {
  return (
    <tr aria-current={row.isCurrent ? 'true' : undefined} data-case={row.id}>
      <td className="tick"><label><input type="checkbox" name="caseIds[]" value={row.id} form={bulkFormId} aria-label={`${tickLabel} ${row.reference}`} /></label></td>
      <td className="reference">
        <span>{row.reference}</span>
        <a data-preview href={row.preview.href} aria-label={row.preview.label}>{row.reference}</a>
      </td>
      <th scope="row"><a data-open href={row.href}>{row.merchant}</a><small>{row.unread && <><UnreadDot words={row.unread} /> </>}{row.summary}</small></th>
      <td className="amount">{row.amount}</td>
      <td className="diagnosis"><Chip tone={row.diagnosis.tone} icon={null}>{row.diagnosis.label}</Chip></td>
      <td className="turn">{row.waitingFor}</td>
      <td className="clock">{row.clock && <ClockLine {...row.clock} />}</td>
      <td className="owner">{row.owner}</td>
    </tr>
  )
}
