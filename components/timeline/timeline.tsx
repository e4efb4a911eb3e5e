import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Knot } from './knot'

const DOTS = {
  now: 'bg-amber-bar ring-4 ring-amber-wash',
  done: 'bg-jade',
  bad: 'bg-seal',
  plain: 'bg-line-strong',
}
export type Moment = keyof typeof DOTS

/** What happened, newest first, on one thread. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return <ol aria-label={label} className="grid">{children}</ol>
}

/** On the consumer's side: what happened in bold, by whom and when under it. */
export function Milestone({ moment, title, detail }: { moment: Moment; title: ReactNode; detail: ReactNode }) {
  return (
    <Knot dot={<Dot moment={moment} />}>
      <b>{title}</b>
      <small className="block text-xs text-ink-3 tabular-nums">{detail}</small>
    </Knot>
  )
}

/** On the working side: one line, who did what, when, and its number in the record. */
export function EventLine({ moment = 'plain', actor, children, detail }: { moment?: Moment; actor?: string; children: ReactNode; detail?: ReactNode }) {
  return (
    <Knot dot={<Dot moment={moment} />}>
      {actor && <b>{actor} </b>}
      {children}
      {detail && <small className="ml-1 text-xs whitespace-nowrap text-ink-3 tabular-nums">{detail}</small>}
    </Knot>
  )
}

/** Words that left the house, with those who can read them. */
export function MessageBubble({ author, detail, children, attachments }: { author: string; detail: ReactNode; children: ReactNode; attachments?: ReactNode }) {
  return (
    <Knot dot={<Dot moment="plain" />}>
      <article className="rounded-card border border-line bg-surface px-3.5 py-2.5">
        <p><b>{author}</b> <small className="text-xs text-ink-3 tabular-nums">{detail}</small></p>
        <div className="whitespace-pre-line">{children}</div>
        {attachments}
      </article>
    </Knot>
  )
}

function Dot({ moment }: { moment: Moment }) {
  return <span className={clsx('size-2 rounded-full', DOTS[moment])} />
}
