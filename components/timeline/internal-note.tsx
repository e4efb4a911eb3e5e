import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'
import { Knot } from './knot'

/** The paper of what never leaves the house: its own colour, a dashed edge and a lock, wherever it appears. */
export const internalPaper = 'border-2 border-dashed border-note-line bg-note text-ink'

/** A note among colleagues. No message looks like this. */
export function InternalNote({ label, author, detail, children }: { /** "内部备注". */ label: string; author: string; detail: ReactNode; children: ReactNode }) {
  return (
    <Knot dot={<Icon name="lock" className="size-3.5 bg-surface text-note-ink" />}>
      <article className={clsx('rounded-card px-3.5 py-2.5', internalPaper)}>
        <p><b className="text-note-ink">{label}</b> <b>{author}</b> <small className="text-xs text-ink-3 tabular-nums">{detail}</small></p>
        <div className="whitespace-pre-line">{children}</div>
      </article>
    </Knot>
  )
}
