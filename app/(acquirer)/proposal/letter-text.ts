import { fillLetter } from '@/components/case/letter'
import { formatDay } from '@/components/format/dates'
import { PAYS } from '@/domain/case/claim'
import type { DecisionTerms } from '@/domain/case/events'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import type { CaseView } from '@/usecases/cases/case-view'

interface Setting { locale: Locale; now: Date; messages: Messages }

/** The letter with what a case says of itself filled in; the names of what is decided stay. */
export function letterOf({ facts, merchant, acquirer }: CaseView, { locale, now, messages }: Setting): string {
  const nameOf = (organisation: { name: string; nameEn: string }) => (locale === 'en' ? organisation.nameEn : organisation.name)
  return fillLetter(messages.workspace.letter.join('\n'), {
    reference: facts.reference, paidAt: formatDay(facts.paidAt, { locale, now }), merchant: nameOf(merchant), institution: nameOf(acquirer),
    amount: formatYuan(facts.amountFen), claimed: formatYuan(facts.wishFen),
  })
}

/** The whole letter of a decision, as it is served. */
export function letterText(view: CaseView, { outcome, clause, claimedFen, establishedFen, approvedFen }: DecisionTerms, words: string | null, setting: Setting): string {
  const { workspace, events } = setting.messages
  return fillLetter(letterOf(view, setting), {
    outcome: workspace.decision.outcomes[outcome].label, clause: events.clauses[clause], claimed: formatYuan(claimedFen), established: formatYuan(establishedFen),
    approved: formatYuan(approvedFen), refund: PAYS[outcome] ? workspace.letterRefund : '', words: words ?? workspace.letterNothing,
  })
}
