import type { ReactNode } from 'react'
import type { Messages } from '@/messages/locale'
import { paths } from '../paths'
import { Announcements } from '../ui/announcements'
import { DemoBanner } from '../ui/banner'
import { Link } from '../ui/link'
import { Brand } from './brand'
import { PublicFooter } from './public-footer'
import { type Setting, Settings } from './settings'
import { SkipLink } from './skip-link'

interface PublicShellProps extends Setting {
  words: Messages['common']
  isDemo: boolean
  /** At the right of the header instead of the track link: a reference, the person's menu. */
  aside?: ReactNode
  /** Consumers read one column; tables of public figures take the page. */
  wide?: boolean
  children: ReactNode
}

/** Around every page of consumers and visitors: phone first, one column. */
export function PublicShell({ words, isDemo, aside, wide = false, children, ...setting }: PublicShellProps) {
  const width = wide ? 'max-w-[75rem]' : 'max-w-[40rem]'
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] text-md">
      <div>
        <SkipLink>{words.shell.skip}</SkipLink>
        {isDemo && <DemoBanner label={words.shell.demoLabel}>{words.shell.demo}</DemoBanner>}
        <header className="border-b border-line bg-surface pt-[env(safe-area-inset-top)] print:hidden">
          <div className={`mx-auto flex min-h-13 flex-wrap items-center justify-end gap-x-1 px-4 ${width}`}>
            <span className="mr-auto"><Brand href={paths.home()} name={words.product.name} label={words.shell.home} /></span>
            {aside ?? <Link href={paths.track()} look="plain" className="inline-flex min-h-11 items-center px-2 whitespace-nowrap">{words.shell.track}</Link>}
            <Settings {...setting} words={words.shell} />
          </div>
        </header>
      </div>
      <main id="main" tabIndex={-1} className={`mx-auto grid w-full content-start gap-3.5 p-4 pb-10 outline-none ${width}`}>{children}</main>
      <PublicFooter words={words.shell} width={width} />
      <Announcements closeLabel={words.shell.close} />
    </div>
  )
}
