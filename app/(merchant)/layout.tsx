import type { ReactNode } from 'react'
import { StaffFrame } from '@/app/_server/staff-frame'
import { currentLocale } from '@/app/_server/locale'
import { paths } from '@/components/paths'
import { messagesFor } from '@/messages/locale'

export default async function MerchantLayout({ children }: { children: ReactNode }) {
  const { disputes } = messagesFor(await currentLocale())
  return (
    <StaffFrame party="merchant" homeHref={paths.disputes()} nav={[{ key: 'work', items: [{ href: paths.disputes(), label: disputes.nav, isCurrent: true }] }]}>
      {children}
    </StaffFrame>
  )
}
