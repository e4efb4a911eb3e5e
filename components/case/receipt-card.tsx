import type { ReactNode } from 'react'
import { Card } from '../ui/card'
import { Icon } from '../ui/icon'

interface ReceiptCardProps {
  title: string
  referenceLabel: string
  reference: string
  /** What to do with it: "记下单号，随时可查". */
  hint: ReactNode
  /** What happens next, by when, who: a `SummaryList`, a `SealLine`. */
  children: ReactNode
}

/** The complaint is in: the reference to keep, and what happens next by when. */
export function ReceiptCard({ title, referenceLabel, reference, hint, children }: ReceiptCardProps) {
  return (
    <Card className="gap-4">
      <div className="grid justify-items-center gap-1.5 pt-3 text-center">
        <span className="grid size-12 place-items-center rounded-full bg-jade-wash text-jade"><Icon name="check" className="size-7" /></span>
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-1 text-sm text-ink-3">{referenceLabel}</p>
        <p className="font-mono text-3xl font-semibold tracking-tight select-all">{reference}</p>
        <p className="text-ink-2">{hint}</p>
      </div>
      <div className="grid gap-3 border-t border-line pt-4">{children}</div>
    </Card>
  )
}
