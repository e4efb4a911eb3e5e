import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'

interface QueueToolbarProps {
  action: string
  search: { label: string; placeholder: string; value: string; submit: string }
  /** Filters and view kept while one searches: name and value of each. */
  kept: readonly { name: string; value: string }[]
  children?: ReactNode
}

/** Search and filters; the answer is an address, so it can be kept and sent. */
export function QueueToolbar({ action, search, kept, children }: QueueToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <form method="get" action={action} role="search" className="flex min-w-60 flex-1 basis-full gap-2 md:basis-0">
        {kept.map(({ name, value }) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />)}
        <span className="relative min-w-0 flex-1">
          <Icon name="search" className="pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3" />
          <input type="search" name="q" aria-label={search.label} placeholder={search.placeholder} defaultValue={search.value} className="target w-full rounded-control border border-control bg-surface pr-3 pl-9 text-lg text-ink md:text-base" />
        </span>
        <Button type="submit" className="sr-only focus:not-sr-only">{search.submit}</Button>
      </form>
      {children}
    </div>
  )
}

/** What can be done with the ticked rows, where rows can be ticked: on a desk. */
export function BulkBar({ formId, action, count, position, children }: { formId: string; action: string; count: ReactNode; position: ReactNode; children: ReactNode }) {
  return (
    <form id={formId} method="post" action={action} className="flex flex-wrap items-center gap-2.5">
      <span className="hidden flex-wrap items-center gap-2.5 md:flex"><b>{count}</b>{children}</span>
      <span className="ml-auto text-ink-3 tabular-nums">{position}</span>
    </form>
  )
}
