import 'server-only'
import type { ReactNode } from 'react'
import { paths } from '@/components/paths'
import { PublicShell } from '@/components/shell/public-shell'
import { Link } from '@/components/ui/link'
import { env } from '@/env'
import { messagesFor } from '@/messages/locale'
import { pageContext } from './context'
import { isLargeType } from './display'
import { currentLocale } from './locale'

/** The frame around pages for everybody. `aside` stands at the right of the header: a reference; else the way to one's complaints. */
export async function PublicFrame({ aside, wide, children }: { aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const [ctx, locale, isLarge] = await Promise.all([pageContext(), currentLocale(), isLargeType()])
  const { common, tracker } = messagesFor(locale)
  const own = ctx.actor.role === 'consumer' ? <Link href={paths.complaints()} look="plain" className="inline-flex min-h-11 items-center px-2 whitespace-nowrap">{tracker.list.short}</Link> : undefined
  return (
    <PublicShell words={common} isDemo={env().MZ_MODE === 'demo'} locale={locale} isLarge={isLarge} aside={aside ?? own} wide={wide}>
      {children}
    </PublicShell>
  )
}
