import type { ReactNode } from 'react'
import { currentLocale } from '@/app/_server/locale'
import { StaffFrame } from '@/app/_server/staff-frame'
import { paths } from '@/components/paths'
import { messagesFor } from '@/messages/locale'

const PLACES = { overview: paths.oversight(), cases: paths.oversightCases() } as const

/** Around each of a supervisor's pages: where one is. */
export async function OversightPage({ current, children }: { current: keyof typeof PLACES; children: ReactNode }) {
  const { oversight } = messagesFor(await currentLocale())
  const places = Object.entries(PLACES) as [keyof typeof PLACES, string][]
  return (
    <StaffFrame party="regulator" homeHref={paths.oversight()} nav={[{ key: 'work', items: places.map(([place, href]) => ({ href, label: oversight.nav[place], isCurrent: place === current })) }]}>
      {children}
    </StaffFrame>
  )
}
