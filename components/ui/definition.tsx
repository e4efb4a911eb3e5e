import type { ReactNode } from 'react'
import { Icon } from './icon'

/** A word and what it means, opened on the spot. Plain HTML, so it works without script; a `p` may not hold it, a `div` may. */
export function Definition({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <details className="group inline-block align-top">
      <summary className="inline-flex items-center gap-1 underline decoration-dotted underline-offset-4">
        {term}
        <Icon name="question" className="size-3.5 rounded-full border border-current p-px text-blue" />
      </summary>
      <div className="mt-1 max-w-[24rem] rounded-control border border-blue-line bg-blue-wash px-3 py-2 text-sm text-ink">{children}</div>
    </details>
  )
}

/** A question whose answer unfolds below it: 我们是怎么判断的. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group">
      <summary className="target inline-flex items-center gap-1.5 text-blue md:min-h-0">
        <Icon name="right" className="size-3.5 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-1 text-ink-2">{children}</div>
    </details>
  )
}
