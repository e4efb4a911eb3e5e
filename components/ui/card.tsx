import clsx from 'clsx'
import type { ReactNode } from 'react'

const TONES = {
  plain: 'border-line bg-surface',
  jade: 'border-jade-line bg-jade-wash',
  amber: 'border-amber-line bg-surface',
  seal: 'border-seal-line bg-seal-wash',
}

interface CardProps {
  title?: ReactNode
  /** What stands at the right of the title: a chip, a link. */
  aside?: ReactNode
  tone?: keyof typeof TONES
  id?: string
  className?: string
  children: ReactNode
}

/** A sheet of paper on the desk. With a title it is a section of the page. */
export function Card({ title, aside, tone = 'plain', id, className, children }: CardProps) {
  const sheet = clsx('grid content-start gap-3 rounded-card border p-4', TONES[tone], className)
  if (title === undefined) return <div id={id} className={sheet}>{children}</div>
  return (
    <section id={id} className={sheet}>
      <header className="flex items-center justify-between gap-3">
        <h2 className="text-md leading-snug">{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
