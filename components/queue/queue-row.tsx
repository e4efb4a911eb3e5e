import clsx from 'clsx'
import { ClockLine, type ClockState } from '../clock/clock'
import { Chip, type Tone } from '../ui/chip'
import { Link } from '../ui/link'
import { Cell, RowHead } from '../ui/table'

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
}

/** Columns that give way when the preview takes their room. */
export const roomy = 'hidden @min-[48rem]:table-cell'

interface QueueRowProps {
  row: QueueRowView
  /** Ticks belong to the form of the bulk bar, wherever it stands. */
  bulkFormId: string
  tickLabel: string
}

/** One case in the queue. Its whole width is the link; the tick lies above it. */
export function QueueRow({ row, bulkFormId, tickLabel }: QueueRowProps) {
  return (
    <tr aria-current={row.isCurrent ? 'true' : undefined} data-case={row.id} className={clsx('relative', row.isCurrent ? 'bg-jade-wash' : 'hover:bg-jade-tint has-[:checked]:bg-jade-tint')}>
      <Cell className={clsx('w-10 pl-4', row.isCurrent && 'shadow-[inset_3px_0_var(--jade)]')}>
        <label className="relative z-10 -m-3 grid size-11 place-items-center">
          <input type="checkbox" name="caseIds[]" value={row.id} form={bulkFormId} aria-label={`${tickLabel} ${row.reference}`} className="size-4" />
        </label>
      </Cell>
      <Cell className="font-mono text-xs whitespace-nowrap">
        <span className="xl:hidden">{row.reference}</span>
        <Link data-preview href={row.preview.href} scroll={false} look="none" aria-label={row.preview.label} className="relative z-10 -mx-1 hidden rounded-small px-1 py-1.5 hover:bg-sunken hover:underline xl:inline-block">{row.reference}</Link>
      </Cell>
      <RowHead className="max-w-42 @min-[62rem]:max-w-80">
        <Link data-open href={row.href} look="none" className="block truncate font-semibold after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue">{row.merchant}</Link>
        <small className="block truncate text-xs text-ink-3">{row.summary}</small>
      </RowHead>
      <Cell numeric>{row.amount}</Cell>
      <Cell><Chip tone={row.diagnosis.tone} icon={null}>{row.diagnosis.label}</Chip></Cell>
      <Cell className={clsx('whitespace-nowrap', roomy)}>{row.waitingFor}</Cell>
      <Cell className="max-w-48 min-w-42">{row.clock && <ClockLine {...row.clock} />}</Cell>
      <Cell className={clsx('whitespace-nowrap', roomy)}>{row.owner}</Cell>
    </tr>
  )
}

/** The same on a phone. */
export function QueueCard({ row }: { row: QueueRowView }) {
  return (
    <li data-case={row.id} className={clsx('relative grid gap-2 rounded-card border bg-surface p-3.5', row.isCurrent ? 'border-jade' : 'border-line')}>
      <div className="flex items-baseline justify-between gap-3">
        <Link data-open href={row.href} look="none" className="min-w-0 truncate font-semibold after:absolute after:inset-0 after:rounded-card">{row.merchant}</Link>
        <b className="tabular-nums">{row.amount}</b>
      </div>
      <small className="-mt-2 text-xs text-ink-3">{row.summary}</small>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Chip tone={row.diagnosis.tone} icon={null}>{row.diagnosis.label}</Chip>
        <span className="text-ink-2">{row.waitingFor}</span>
        <span className="ml-auto font-mono text-xs text-ink-3">{row.reference}</span>
      </div>
      {row.clock && <ClockLine {...row.clock} />}
    </li>
  )
}
