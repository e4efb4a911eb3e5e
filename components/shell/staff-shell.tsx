import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { Messages } from '@/messages/locale'
import { Announcements } from '../ui/announcements'
import { DemoBanner } from '../ui/banner'
import { Icon } from '../ui/icon'
import { Brand } from './brand'
import { type Membership, MembershipSwitch } from './membership-switch'
import { NavList, type NavSection } from './nav-list'
import { type Setting, Settings } from './settings'
import { SignOut } from './sign-out'
import { SkipLink } from './skip-link'

interface StaffShellProps extends Setting {
  words: Messages['common']
  isDemo: boolean
  homeHref: string
  organisation: string
  person: string
  memberships: readonly Membership[]
  nav: readonly NavSection[]
  /** The page needs the whole width: the navigation stays folded however wide the screen. */
  isFolded?: boolean
  children: ReactNode
}

/** Around every page of those who work here: navigation at the left, folded into the header on a phone. */
export function StaffShell({ words, isDemo, homeHref, organisation, person, memberships, nav, isFolded = false, children, ...setting }: StaffShellProps) {
  const brand = <Brand href={homeHref} name={words.product.name} label={words.shell.home} place={organisation} />
  const account = (
    <div className="grid gap-2 border-t border-line pt-3">
      <MembershipSwitch memberships={memberships} words={words.shell} person={person} />
      <div className="flex flex-wrap items-center justify-between text-sm">
        <Settings {...setting} words={words.shell} />
        <SignOut text={words.shell.signOut} />
      </div>
    </div>
  )
  return (
    <div className={clsx('grid min-h-dvh grid-rows-[auto_1fr]', !isFolded && 'lg:grid-cols-[13.5rem_minmax(0,1fr)] lg:grid-rows-1')}>
      <SkipLink>{words.shell.skip}</SkipLink>
      <header className={clsx('border-b border-line bg-sunken pt-[env(safe-area-inset-top)] print:hidden', !isFolded && 'lg:hidden')}>
        <details className="group">
          <summary className="flex min-h-13 items-center justify-between gap-3 px-4">
            <span className="inline-flex min-w-0 items-center gap-2"><b className="text-xl">{words.product.name}</b><span className="truncate text-sm text-ink-3">{organisation}</span></span>
            <span className="inline-flex items-center gap-1.5"><Icon name="menu" className="size-5 group-open:hidden" /><Icon name="cross" className="hidden size-5 group-open:block" />{words.shell.menu}</span>
          </summary>
          <nav aria-label={words.shell.mainMenu} className="grid gap-3 px-3 pb-4"><NavList sections={nav} />{account}</nav>
        </details>
      </header>
      {!isFolded && <header className="hidden border-r border-line bg-sunken lg:block print:hidden">
        <div className="sticky top-0 grid h-dvh grid-rows-[auto_1fr_auto] gap-1 overflow-y-auto p-3">
          <div className="px-2.5">{brand}</div>
          <nav aria-label={words.shell.mainMenu}><NavList sections={nav} /></nav>
          {account}
        </div>
      </header>}
      <div className="flex min-w-0 flex-col">
        {isDemo && <DemoBanner label={words.shell.demoLabel}>{words.shell.demo}</DemoBanner>}
        <main id="main" tabIndex={-1} className="grid min-w-0 grow outline-none">{children}</main>
      </div>
      <Announcements closeLabel={words.shell.close} />
    </div>
  )
}
