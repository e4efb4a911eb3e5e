import type { ReactNode } from 'react'

/** What will happen, a term in bold and its sentence: 24 小时内 — 商户首次答复. */
export function SummaryList({ items }: { items: readonly { term: ReactNode; text: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 tabular-nums">
      {items.map(({ term, text }, index) => (
        <div key={index} className="contents">
          <dt className="font-semibold">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
