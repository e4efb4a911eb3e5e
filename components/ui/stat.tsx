import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Link } from './link'

interface StatProps {
  label: string
  value: ReactNode
  /** Under it: the aim, the change, "样本不足". */
  note?: ReactNode
  noteTone?: 'plain' | 'ok' | 'bad'
  href: string
}

const NOTES = { plain: 'text-ink-3', ok: 'text-jade', bad: 'text-seal' }

/** One number of a report; it is a link to the cases behind it. */
export function Stat({ label, value, note, noteTone = 'plain', href }: StatProps) {
  return (
    <Link href={href} look="none" className="grid content-start gap-0.5 rounded-card border border-line bg-surface p-4 hover:border-control">
      <span className="text-ink-3">{label}</span>
      <b className="text-4xl tracking-tight tabular-nums">{value}</b>
      {note && <small className={clsx('text-xs tabular-nums', NOTES[noteTone])}>{note}</small>}
    </Link>
  )
}
