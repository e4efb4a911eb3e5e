import clsx from 'clsx'
import { formatCount } from '../format/counts'
import { Link } from './link'

export interface Tab { href: string; label: string; count?: number; isCurrent: boolean }

/** Views of one page, as links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} look="none" aria-current={tab.isCurrent ? 'page' : undefined} className={clsx(
              'target -mb-px inline-flex items-center gap-1.5 border-b-2 whitespace-nowrap',
              tab.isCurrent ? 'border-jade font-semibold text-ink' : 'border-transparent text-ink-2 hover:text-ink',
            )}>
              {tab.label}
              {tab.count !== undefined && <span className="rounded-full bg-sunken px-1.5 text-xs font-normal tabular-nums">{formatCount(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
