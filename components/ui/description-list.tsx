import type { ReactNode } from 'react'
import { Link } from './link'

export interface Description {
  key: string
  term: string
  value: ReactNode
  /** In small print under the value. */
  note?: ReactNode
  /** Where this answer is changed; `label` says what, for those who hear links alone. */
  change?: { href: string; text: string; label: string }
}

/** Answers before they are sent, each with its way back. Also facts without a way back. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="grid">
      {items.map(({ key, term, value, note, change }) => (
        <div key={key} className="grid grid-cols-[5.25rem_1fr_auto] gap-x-2.5 border-b border-line py-2.5 last:border-0">
          <dt className="text-ink-3">{term}</dt>
          <dd className="min-w-0">
            {value}
            {note && <small className="block text-xs text-ink-3">{note}</small>}
          </dd>
          {change && <dd><Link href={change.href} look="plain" aria-label={change.label} className="-my-2.5 -mr-2 inline-block px-2 py-2.5">{change.text}</Link></dd>}
        </div>
      ))}
    </dl>
  )
}
