'use client'
import { useRouter } from 'next/navigation'
import type { MouseEvent } from 'react'
import { HeadCell, Table } from '../ui/table'
import { QueueRow, type QueueRowView } from './queue-row'

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

interface QueueTableProps { rows: readonly QueueRowView[]; words: QueueWords; bulkFormId: string }

/**
 * The queue: rows on a desk, the same rows as cards on a phone. Drawn by the browser too, so that a page brings each row's
 * words once and not its markup a second time.
 */
export function QueueTable({ rows, words, bulkFormId }: QueueTableProps) {
  const router = useRouter()
  // One listener for all links of all rows; the browser follows those it was asked to open elsewhere.
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a')
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push(link.getAttribute('href')!, { scroll: link.dataset.preview === undefined })
  }
  return (
    <div className="@container" onClick={follow}>
      <Table caption={words.caption} className="queue">
        <thead>
          <tr>
            <HeadCell className="pl-4"><span className="sr-only">{words.tick}</span></HeadCell>
            <HeadCell>{words.reference}</HeadCell><HeadCell>{words.merchant}</HeadCell><HeadCell numeric>{words.amount}</HeadCell><HeadCell>{words.diagnosis}</HeadCell>
            <HeadCell className="turn">{words.waitingFor}</HeadCell><HeadCell>{words.clock}</HeadCell><HeadCell className="owner">{words.owner}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => <QueueRow key={row.id} row={row} bulkFormId={bulkFormId} tickLabel={words.tick} />)}
        </tbody>
      </Table>
    </div>
  )
}
