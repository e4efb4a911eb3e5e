import type { ReactNode } from 'react'
import { Card } from '../ui/card'

export interface PartyLine {
  key: string
  label: string
  /** Masked where the reader may not see more. */
  value: ReactNode
  /** A masked contact, a terminal number. */
  detail?: ReactNode
  /** A chip, or the small form that reveals and records it. */
  aside?: ReactNode
}

/** Who takes part, masked. */
export function PartiesCard({ title, parties }: { title: string; parties: readonly PartyLine[] }) {
  return (
    <Card title={title}>
      <dl className="grid gap-2">
        {parties.map(({ key, label, value, detail, aside }) => (
          <div key={key} className="flex flex-wrap items-baseline gap-x-1.5">
            <dt className="text-ink-3">{label}</dt>
            <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">{value}{detail && <span className="text-ink-3 tabular-nums">{detail}</span>}{aside}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
