import clsx from 'clsx'
import { UnreadDot } from '../conversation/unread-mark'
import { Link } from '../ui/link'

/** The timeline's title and its filters, each a link, so a filtered view can be sent to a colleague. */
export function TimelineFilter({ label, filters }: { label: string; filters: readonly { href: string; label: string; isCurrent: boolean; /** What in it is new to the reader, in words. */ news: string | null }[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4">
        {filters.map((filter) => (
          <li key={filter.href}>
            <Link href={filter.href} look="none" aria-current={filter.isCurrent ? 'true' : undefined} className={clsx('target inline-flex items-center gap-1.5 md:min-h-0', filter.isCurrent ? 'font-semibold text-ink' : 'text-ink-3 hover:text-ink')}><span>{filter.label}</span>{filter.news && <UnreadDot words={filter.news} />}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
