import type { ReactNode } from 'react'
import { Amount } from '../format/amount'
import { Card } from '../ui/card'
import { type Tone, Chip } from '../ui/chip'
import { Disclosure } from '../ui/definition'

interface TrackerCardProps {
  /** Merchant and time of the payment. */
  about: string
  amountFen: number
  /** Whose turn it is. */
  turn?: { tone: Tone; label: string }
  /** A `MoneySentence`. */
  sentence: ReactNode
  /** A `MoneyMap`. */
  map: ReactNode
  reasoning?: { summary: string; lines: readonly ReactNode[]; open?: boolean }
}

/** The top of the tracker: the amount in the largest type, one true sentence, where the money is, and how we know. */
export function TrackerCard({ about, amountFen, turn, sentence, map, reasoning }: TrackerCardProps) {
  return (
    <Card className="gap-3.5">
      <div className="grid gap-0.5">
        <div className="flex items-baseline justify-between gap-3">
          <p className="text-ink-3 tabular-nums">{about}</p>
          {turn && <Chip tone={turn.tone}>{turn.label}</Chip>}
        </div>
        <Amount fen={amountFen} className="text-amount font-bold tracking-tight" />
      </div>
      {sentence}
      {map}
      {reasoning && (
        <Disclosure summary={reasoning.summary} open={reasoning.open}>
          <ul className="grid list-disc gap-0.5 pl-4.5">{reasoning.lines.map((line, index) => <li key={index}>{line}</li>)}</ul>
        </Disclosure>
      )}
    </Card>
  )
}
