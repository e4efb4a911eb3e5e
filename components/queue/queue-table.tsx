import type { ReactNode } from 'react'
import { HeadCell, Table } from '../ui/table'
import { QueueCard, QueueRow, type QueueRowView, roomy } from './queue-row'

export interface QueueWords {
  caption: string
  tick: string
  reference: string
  merchant: string
  amount: string
  diagnosis: string
  waitingFor: string
  clock: string
  owner: string
}

/** The queue: rows on a desk, cards on a phone. `empty` stands in when there is nothing to do. */
export function QueueTable({ rows, words, bulkFormId, empty }: { rows: readonly QueueRowView[]; words: QueueWords; bulkFormId: string; empty: ReactNode }) {
  if (rows.length === 0) return empty
  return (
    <>
      <div className="@container hidden md:block">
        <Table caption={words.caption} className="leading-snug [&_:is(td,th[scope=row])]:h-12 [&_:is(td,th[scope=row])]:py-1">
          <thead>
            <tr>
              <HeadCell className="pl-4"><span className="sr-only">{words.tick}</span></HeadCell>
              <HeadCell>{words.reference}</HeadCell><HeadCell>{words.merchant}</HeadCell><HeadCell numeric>{words.amount}</HeadCell><HeadCell>{words.diagnosis}</HeadCell>
              <HeadCell className={roomy}>{words.waitingFor}</HeadCell><HeadCell>{words.clock}</HeadCell><HeadCell className={roomy}>{words.owner}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => <QueueRow key={row.id} row={row} bulkFormId={bulkFormId} tickLabel={words.tick} />)}
          </tbody>
        </Table>
      </div>
      <ul aria-label={words.caption} className="grid gap-2.5 p-4 md:hidden">{rows.map((row) => <QueueCard key={row.id} row={row} />)}</ul>
    </>
  )
}
