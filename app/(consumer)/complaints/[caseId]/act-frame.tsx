import type { ReactNode } from 'react'
import { PublicFrame } from '@/app/_server/public-frame'
import { Amount } from '@/components/format/amount'
import { paths } from '@/components/paths'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { OpenedComplaint } from './open-complaint'

/** One act on a page of its own: which complaint it is about, what will happen, the way back. */
export function ActFrame({ opened: { caseId, view, merchantName, messages: { tracker } }, title, children }: { opened: OpenedComplaint; title: string; children: ReactNode }) {
  return (
    <PublicFrame aside={<span className="px-2 font-mono text-sm text-ink-3">{view.facts.reference}</span>}>
      <p><Link href={paths.complaint(caseId)} look="plain" className="-ml-1 inline-flex min-h-11 items-center"><Icon name="left" />{tracker.acts.backToComplaint}</Link></p>
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-ink-3">{merchantName} · <Amount fen={view.facts.amountFen} /></p>
      </div>
      {children}
    </PublicFrame>
  )
}
