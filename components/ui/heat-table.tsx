import clsx from 'clsx'
import { Link } from './link'

// Five steps of jade on which the number still reads; the widest jump is where light type takes over from dark.
const STEPS = [
  'bg-sunken text-ink-3',
  'bg-[color-mix(in_oklab,var(--jade)_16%,var(--sunken))] text-ink',
  'bg-[color-mix(in_oklab,var(--jade)_30%,var(--sunken))] text-ink',
  'bg-[color-mix(in_oklab,var(--jade)_44%,var(--sunken))] text-ink',
  'bg-jade text-surface',
]

export interface HeatRow { key: string; label: string; cells: readonly { key: string; count: number; href: string; label: string }[] }

/** Counts by two headings, darker where there are more. Each number stands in its cell and leads to its cases. */
export function HeatTable({ caption, corner, columns, rows }: { caption: string; corner: string; columns: readonly string[]; rows: readonly HeatRow[] }) {
  const most = Math.max(1, ...rows.flatMap((row) => row.cells.map(({ count }) => count)))
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-[0.1875rem] text-xs tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead><tr><th scope="col" className="text-left font-normal text-ink-3">{corner}</th>{columns.map((column) => <th key={column} scope="col" className="font-normal text-ink-3">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap">{row.label}</th>
              {row.cells.map((cell) => (
                <td key={cell.key} className="p-0">
                  <Link href={cell.href} look="none" aria-label={cell.label} className={clsx('grid min-h-6 min-w-7 place-items-center rounded-sm', STEPS[Math.ceil((STEPS.length - 1) * (cell.count / most))])}>{cell.count}</Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
