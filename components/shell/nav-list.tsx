import clsx from 'clsx'
import { formatCount } from '../format/counts'
import { Chip, type Tone } from '../ui/chip'
import { Link } from '../ui/link'

export interface NavItem {
  href: string
  label: string
  isCurrent: boolean
  count?: number
  /** Something in it is late. */
  isUrgent?: boolean
  chip?: { tone: Tone; label: string }
}

export interface NavSection { key: string; title?: string; items: readonly NavItem[] }

/** Views with their counts, in sections: own work, saved views, the team's. */
export function NavList({ sections }: { sections: readonly NavSection[] }) {
  return sections.map((section) => (
    <section key={section.key}>
      {section.title && <h2 className="px-2.5 pt-3.5 pb-1 text-2xs font-medium text-ink-3">{section.title}</h2>}
      <ul className="grid gap-0.5">
        {section.items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} look="none" aria-current={item.isCurrent ? 'page' : undefined} className={clsx(
              'target flex items-center justify-between gap-2 rounded-small px-2.5 lg:min-h-8',
              item.isCurrent ? 'bg-surface font-semibold text-ink shadow-card' : 'text-ink-2 hover:bg-surface/60 hover:text-ink',
            )}>
              <span className="min-w-0 truncate">{item.label}</span>
              {item.chip && <Chip tone={item.chip.tone} icon={null}>{item.chip.label}</Chip>}
              {item.count !== undefined && <span className={clsx('tabular-nums', item.isUrgent && 'font-semibold text-seal')}>{formatCount(item.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
