import clsx from 'clsx'
import type { ReactNode } from 'react'

/** flight: on its way, or somebody's turn · settled: really there · stuck: late or contradicted · ended: over, with nothing to come. */
const TONES = {
  flight: 'bg-amber-wash text-amber-ink',
  settled: 'bg-jade-wash text-jade-ink',
  stuck: 'bg-seal-wash text-ink',
  ended: 'bg-sunken text-ink-2',
}
export type MoneyTone = keyof typeof TONES

/** One true sentence about the money, and what comes next. */
export function MoneySentence({ tone, sentence, children }: { tone: MoneyTone; sentence: string; children?: ReactNode }) {
  return (
    <div className={clsx('rounded-control px-3 py-2.5', TONES[tone])}>
      <strong className="block">{sentence}</strong>
      {children && <p className="tabular-nums">{children}</p>}
    </div>
  )
}
