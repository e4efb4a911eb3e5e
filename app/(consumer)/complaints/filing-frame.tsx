import type { ReactNode } from 'react'
import { isLargeType } from '@/app/_server/display'
import { currentLocale } from '@/app/_server/locale'
import { FilingShell } from '@/components/filing/filing-shell'
import { paths } from '@/components/paths'
import { Link } from '@/components/ui/link'
import { DRAFT_STEPS, type DraftStep } from '@/domain/case/draft-inputs'
import { env } from '@/env'
import { messagesFor } from '@/messages/locale'

const PAGES = [...DRAFT_STEPS, 'check'] as const

interface FilingFrameProps {
  page: DraftStep | 'check'
  /** Null before there is a draft. */
  caseId: string | null
  /** Where back leads; else to the step before. */
  backHref?: string
  children: ReactNode
}

/** The frame around one page of filing. Back is a link to the page before, so it leads the same way every time. */
export async function FilingFrame({ page, caseId, backHref, children }: FilingFrameProps) {
  const [locale, isLarge] = await Promise.all([currentLocale(), isLargeType()])
  const { common, filing } = messagesFor(locale)
  const index = PAGES.indexOf(page)
  const before = PAGES[index - 1]
  return (
    <FilingShell
      words={common} locale={locale} isLarge={isLarge} isDemo={env().MZ_MODE === 'demo'} title={filing.stepTitles[page]}
      back={{ href: backHref ?? (caseId && before ? paths.draft(caseId, before) : paths.home()), label: common.buttons.back }}
      step={index + 1} steps={PAGES.length} stepLabel={filing.stepOf(index + 1, PAGES.length)}
      foot={caseId && <Link href={paths.draft(caseId, 'discard')} look="none" className="inline-flex min-h-11 items-center underline underline-offset-3">{filing.discard.link}</Link>}
    >
      {children}
    </FilingShell>
  )
}
