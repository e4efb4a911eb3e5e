import type { ReactNode } from 'react'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { StaffFrame } from '@/app/_server/staff-frame'
import { paths } from '@/components/paths'
import type { NavSection } from '@/components/shell/nav-list'
import { PERMISSIONS } from '@/domain/access/permissions'
import { QUEUE_VIEWS, type QueueView } from '@/domain/queue/queue-views'
import { messagesFor, type Messages } from '@/messages/locale'

type Counts = Readonly<Record<QueueView, number>>
interface AcquirerFrameProps {
  current: QueueView | 'approvals' | 'ledgers' | 'settings' | 'record' | 'search' | 'case'
  /** Null where the page has better use for the time; the views then stand without numbers. */
  counts: Counts | null
  isFolded?: boolean
  children: ReactNode
}

/** The frame around an institution's pages. Each page draws its own: which view one is in stands in the page's address. */
export async function AcquirerFrame({ current, counts, isFolded, children }: AcquirerFrameProps) {
  const [messages, { actor }] = [messagesFor(await currentLocale()), await pageContext()]
  return <StaffFrame party="institution" homeHref={paths.queues()} nav={navOf(messages, { current, counts, mayRecord: PERMISSIONS['complaint.record'][actor.role] !== undefined, isAdmin: actor.role === 'institution_admin' })} isFolded={isFolded}>{children}</StaffFrame>
}

function navOf({ queues: words, intake, settings }: Messages, { current, counts, mayRecord, isAdmin }: Pick<AcquirerFrameProps, 'current' | 'counts'> & { mayRecord: boolean; isAdmin: boolean }): NavSection[] {
  const late: readonly QueueView[] = ['due_today', 'overdue']
  return [
    {
      key: 'views', title: words.section,
      items: QUEUE_VIEWS.map((view) => ({
        href: paths.queues({ view }), label: words.views[view], isCurrent: current === view, count: counts?.[view], isUrgent: late.includes(view) && (counts?.[view] ?? 0) > 0,
      })),
    },
    {
      key: 'team', title: words.team,
      items: [
        ...(mayRecord ? [{ href: paths.recordComplaint(), label: intake.record.link, isCurrent: current === 'record' }] : []),
        { href: paths.approvals(), label: words.links.approvals, isCurrent: current === 'approvals', count: counts?.to_approve },
        { href: paths.ledgers(), label: words.links.ledgers, isCurrent: current === 'ledgers' },
        ...(isAdmin ? [{ href: paths.settings(), label: settings.title, isCurrent: current === 'settings' }] : []),
      ],
    },
  ]
}
