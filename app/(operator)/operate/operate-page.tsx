import type { ReactNode } from 'react'
import { currentLocale } from '@/app/_server/locale'
import { StaffFrame } from '@/app/_server/staff-frame'
import { paths } from '@/components/paths'
import { messagesFor } from '@/messages/locale'

const PLACES = {
  overview: paths.operate(),
  jobs: paths.operateJobs(),
  messages: paths.operateMessages(),
  health: paths.operateHealth(),
  policies: paths.operatePolicies(),
  calendars: paths.operateCalendars(),
} as const

/**
 * Around each of the operator's pages: where one is. Nothing streams in after it: where React breaks off inside a drawing
 * it hides the rest with an inline style, which the content policy blocks.
 */
export async function OperatePage({ current, children }: { current: keyof typeof PLACES; children: ReactNode }) {
  const { operate } = messagesFor(await currentLocale())
  const places = Object.entries(PLACES) as [keyof typeof PLACES, string][]
  return (
    <StaffFrame party="operator" homeHref={paths.operate()} nav={[{
      key: 'work', title: operate.nav.label, items: places.map(([place, href]) => ({ href, label: operate.nav[place], isCurrent: place === current })),
    }]}>
      <div className="grid min-w-0 content-start gap-4.5 p-4 md:p-7">{children}</div>
    </StaffFrame>
  )
}

/** What a page is and what it is for. */
export function OperateHeader({ title, lead, aside }: { title: string; lead?: string; aside?: ReactNode }) {
  return (
    <header className="grid gap-1">
      <div className="flex flex-wrap items-center gap-3"><h1 className="text-2xl">{title}</h1>{aside}</div>
      {lead && <p className="max-w-[44rem] text-ink-2">{lead}</p>}
    </header>
  )
}
