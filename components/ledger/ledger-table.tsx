import clsx from 'clsx'
import { Cell, HeadCell, Table } from '../ui/table'

export interface LedgerRow {
  key: string
  ledger: string
  at: string
  kind: string
  amount: string
  reference: string
  status: string
}

/** Rows that prove one thing together. */
export interface LedgerGroup {
  key: string
  rows: readonly LedgerRow[]
  proves: string
  /** The diagnosis rests on them. */
  isCited: boolean
}

export interface LedgerWords { caption: string; ledger: string; at: string; kind: string; amount: string; reference: string; status: string; proves: string; cited: string }

/** The three ledgers side by side, and what each row proves. Where there is no room for seven columns each proof is a card. */
export function LedgerTable({ groups, words }: { groups: readonly LedgerGroup[]; words: LedgerWords }) {
  return (
    <div className="@container">
      <div className="hidden @min-[46rem]:block"><WideTable groups={groups} words={words} /></div>
      <ul className="grid gap-2.5 @min-[46rem]:hidden">
        {groups.map((group) => <ProofCard key={group.key} group={group} words={words} />)}
      </ul>
    </div>
  )
}

function WideTable({ groups, words }: { groups: readonly LedgerGroup[]; words: LedgerWords }) {
  return (
    <Table caption={words.caption} className="text-sm">
      <thead>
        <tr>
          <HeadCell>{words.ledger}</HeadCell><HeadCell>{words.at}</HeadCell><HeadCell>{words.kind}</HeadCell><HeadCell numeric>{words.amount}</HeadCell>
          <HeadCell>{words.reference}</HeadCell><HeadCell>{words.status}</HeadCell><HeadCell>{words.proves}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => group.rows.map((row, index) => (
          <tr key={row.key} className={clsx(group.isCited && 'bg-cited')}>
            <Cell className={clsx('whitespace-nowrap', group.isCited && 'shadow-[inset_3px_0_var(--amber-bar)]')}>{row.ledger}</Cell>
            <Cell className="whitespace-nowrap">{row.at}</Cell>
            <Cell className="whitespace-nowrap">{row.kind}</Cell>
            <Cell numeric>{row.amount}</Cell>
            <Cell className="font-mono text-xs">{row.reference}</Cell>
            <Cell className="whitespace-nowrap">{row.status}</Cell>
            {index === 0 && <Cell rowSpan={group.rows.length}>{group.isCited && <span className="sr-only">{words.cited} </span>}{group.proves}</Cell>}
          </tr>
        )))}
      </tbody>
    </Table>
  )
}

function ProofCard({ group, words }: { group: LedgerGroup; words: LedgerWords }) {
  return (
    <li className={clsx('grid gap-2 rounded-control border p-3', group.isCited ? 'border-amber-line bg-cited' : 'border-line')}>
      {group.rows.map((row) => (
        <dl key={row.key} className="grid grid-cols-[1fr_auto] gap-x-3 text-sm">
          <dt className="sr-only">{words.ledger}</dt><dd className="font-semibold">{row.ledger} <span className="font-normal">{row.kind}</span></dd>
          <dt className="sr-only">{words.amount}</dt><dd className="text-right font-semibold tabular-nums">{row.amount}</dd>
          <dt className="sr-only">{words.at}</dt><dd className="text-ink-3 tabular-nums">{row.at} <span className="font-mono text-xs">{row.reference}</span></dd>
          <dt className="sr-only">{words.status}</dt><dd className="text-right text-ink-2">{row.status}</dd>
        </dl>
      ))}
      <p className="border-t border-line pt-2 text-sm text-ink-2">{group.isCited && <b className="text-amber">{words.cited} </b>}{group.proves}</p>
    </li>
  )
}
