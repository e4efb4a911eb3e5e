import type { ReactNode } from 'react'
import { currentLocale } from '@/app/_server/locale'
import { StaffFrame } from '@/app/_server/staff-frame'
import { paths } from '@/components/paths'
import type { NavSection } from '@/components/shell/nav-list'
import { QUEUE_VIEWS, type QueueView } from '@/domain/queue/queue-views'
import { messagesFor, type Messages } from '@/messages/locale'

type Counts = Readonly<Record<QueueView, number>>
interface AcquirerFrameProps {
  current: QueueView | 'approvals' | 'ledgers' | 'search' | 'case'
  /** Null where the page has better use for the time; the views then stand without numbers. */
  counts: Counts | null
  isFolded?: boolean
  children: ReactNode
}

/** The frame around an institution's pages. Each page draws its own: which view one is in stands in the page's address. */
export async function AcquirerFrame({ current, counts, isFolded, children }: AcquirerFrameProps) {
  const { queues } = messagesFor(await currentLocale())
  return <StaffFrame party="institution" homeHref={paths.queues()} nav={navOf(queues, current, counts)} isFolded={isFolded}>{children}</StaffFrame>
}

function navOf(words: Messages['queues'], current: AcquirerFrameProps['current'], counts: Counts | null): NavSection[] {
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
        { href: paths.approvals(), label: words.links.approvals, isCurrent: current === 'approvals', count: counts?.to_approve },
        { href: paths.ledgers(), label: words.links.ledgers, isCurrent: current === 'ledgers' },
      ],
    },
  ]
}
