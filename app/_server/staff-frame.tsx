import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { PARTY_OF, type Party } from '@/domain/access/roles'
import type { NavSection } from '@/components/shell/nav-list'
import { StaffShell } from '@/components/shell/staff-shell'
import { paths } from '@/components/paths'
import { env } from '@/env'
import { messagesFor } from '@/messages/locale'
import { whoAmI } from '@/usecases/people/who-am-i'
import { pageContext } from './context'
import { isLargeType } from './display'
import { currentLocale } from './locale'

interface StaffFrameProps { party: Party; homeHref: string; nav: readonly NavSection[]; isFolded?: boolean; children: ReactNode }

/** Who is signed in. Once per request, so that a page can ask beside its own question and need not wait for it later. */
export const currentPerson = cache(async () => whoAmI(await pageContext()))

/**
 * The frame around the pages of one party's staff. Sending strangers away is a courtesy; the use cases decide.
 */
export async function StaffFrame({ party, homeHref, nav, isFolded, children }: StaffFrameProps) {
  const [me, locale, isLarge] = await Promise.all([currentPerson(), currentLocale(), isLargeType()])
  if (!me.ok) redirect(paths.signIn(homeHref))
  if (PARTY_OF[me.value.role] !== party) notFound()
  const { common } = messagesFor(locale)
  const nameOf = (organisation: { name: string; nameEn: string }) => (locale === 'en' ? organisation.nameEn : organisation.name)
  const { name, organisation, memberships } = me.value
  return (
    <StaffShell
      words={common} isDemo={env().MZ_MODE === 'demo'} homeHref={homeHref} locale={locale} isLarge={isLarge} nav={nav} isFolded={isFolded} person={name}
      organisation={organisation ? nameOf(organisation) : ''}
      memberships={memberships.map((one) => ({ id: one.id, organisation: nameOf(one), role: common.roles[one.role], isCurrent: one.id === organisation?.id }))}
    >
      {children}
    </StaffShell>
  )
}
