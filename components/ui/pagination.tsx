import type { ReactNode } from 'react'
import { ButtonLink } from './button'
import { Icon } from './icon'

interface PaginationProps {
  /** Names the navigation for those who hear the page. */
  label: string
  previous: { href: string | null; label: string }
  next: { href: string | null; label: string }
  /** Where one is: "1–25 / 1,204". */
  children?: ReactNode
}

/** Pages by key, so there is no page number: the list may grow while it is read. */
export function Pagination({ label, previous, next, children }: PaginationProps) {
  if (!previous.href && !next.href && !children) return null
  return (
    <nav aria-label={label} className="flex items-center justify-end gap-2">
      {children && <span className="mr-1 text-ink-3 tabular-nums">{children}</span>}
      {previous.href && <ButtonLink href={previous.href} rel="prev"><Icon name="left" />{previous.label}</ButtonLink>}
      {next.href && <ButtonLink href={next.href} rel="next">{next.label}<Icon name="right" /></ButtonLink>}
    </nav>
  )
}
