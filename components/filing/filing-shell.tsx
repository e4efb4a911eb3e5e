import type { ReactNode } from 'react'
import type { Locale, Messages } from '@/messages/locale'
import { Announcements } from '../ui/announcements'
import { DemoBanner } from '../ui/banner'
import { StepHeader } from '../ui/step-header'
import { Settings } from '../shell/settings'
import { SkipLink } from '../shell/skip-link'

interface FilingShellProps {
  words: Messages['common']
  locale: Locale
  isLarge: boolean
  isDemo: boolean
  title: string
  back: { href: string; label: string }
  step: number
  steps: number
  stepLabel: string
  /** Under the page: what is kept, and the way out. */
  foot?: ReactNode
  children: ReactNode
}

/** Around one question of the complaint: the way back, the question, how far one is; nothing that leads away. */
export function FilingShell({ words, locale, isLarge, isDemo, foot, children, ...step }: FilingShellProps) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] text-md">
      <div>
        <SkipLink>{words.shell.skip}</SkipLink>
        {isDemo && <DemoBanner label={words.shell.demoLabel}>{words.shell.demo}</DemoBanner>}
        <StepHeader {...step} />
      </div>
      <main id="main" tabIndex={-1} className="mx-auto grid w-full max-w-[40rem] content-start gap-3.5 p-4 pb-8 outline-none">{children}</main>
      <footer className="mx-auto flex w-full max-w-[40rem] flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-sm text-ink-3">
        <div className="min-w-0">{foot}</div>
        <div className="-mx-2 flex"><Settings locale={locale} isLarge={isLarge} words={words.shell} /></div>
      </footer>
      <Announcements closeLabel={words.shell.close} />
    </div>
  )
}
