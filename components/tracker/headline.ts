import type { Outcome } from '@/domain/case/claim'
import { PAYS } from '@/domain/case/claim'
import type { CaseFacts } from '@/domain/case/facts'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import type { MoneyTone } from '../case/money-sentence'
import { formatDue } from '../format/dates'

/** The one true sentence of a complaint, and what comes next in sentences of their own. */
export interface Headline { tone: MoneyTone; sentence: string; next: string[] }

interface Known { facts: CaseFacts; diagnosis: Diagnosis | null; setting: { locale: Locale; now: Date; messages: Messages } }

/** What is true of the money now: what happened to it, else where the ledgers say it is, else how far the case has come. */
export function headlineOf(known: Known): Headline {
  const { facts, diagnosis, setting: { messages: { tracker, diagnosis: words } } } = known
  const fromState = tracker.fromState[facts.state]
  switch (facts.state) {
    case 'closed': return closed(known)
    case 'redress_pending': return awaited(known)
    case 'decided': case 'review_decided': return decided(known)
    // Who has it now matters more than where the ledgers said the money was.
    case 'in_mediation': case 'under_review': case 'escalated': case 'reopened': return { tone: 'flight', ...plain(fromState) }
    case 'withdrawn': case 'not_accepted': case 'merged': return { tone: 'ended', ...plain(fromState) }
    case 'needs_information': return { tone: 'flight', ...plain(fromState) }
  }
  if (!diagnosis) return { tone: 'flight', ...plain(fromState) }
  const [first = '', ...rest] = sentencesIn(words.sentence(diagnosis))
  if (diagnosis.moneyLocation === 'unknown') return { tone: 'flight', sentence: fromState.sentence, next: [first, ...rest] }
  return { tone: toneOf(diagnosis), sentence: first, next: rest }
}

function closed({ facts, setting: { messages: { tracker } } }: Known): Headline {
  const outcome = facts.decision?.outcome
  if (!outcome) return { tone: 'ended', ...plain(tracker.fromState.closed) }
  if (PAYS[outcome]) return { tone: 'settled', sentence: tracker.arrived(formatYuan(arrivedFen(facts))), next: [] }
  return { tone: 'ended', sentence: tracker.decidedSentence[outcome](''), next: [tracker.fromState.closed.sentence] }
}

function decided({ facts, setting: { messages: { tracker } } }: Known): Headline {
  const { outcome, approvedFen } = facts.decision ?? { outcome: 'explained' as Outcome, approvedFen: 0 }
  return { tone: 'flight', sentence: tracker.decidedSentence[outcome](formatYuan(approvedFen)), next: [PAYS[outcome] ? tracker.decidedNext.pays : tracker.decidedNext.accepts] }
}

function awaited({ facts, setting: { locale, now, messages: { tracker } } }: Known): Headline {
  const dueAt = facts.clocks.refund_arrival?.dueAt
  const isLate = dueAt !== undefined && new Date(dueAt) <= now
  const sentFen = facts.refunds.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const arrived = arrivedFen(facts)
  const sentence = arrived > 0 ? tracker.partlyArrived(formatYuan(arrived), formatYuan(facts.decision?.approvedFen ?? sentFen)) : tracker.refundSent(formatYuan(sentFen))
  const due = dueAt && formatDue(dueAt, { locale, now })
  return { tone: isLate ? 'stuck' : 'flight', sentence, next: [...(due ? [isLate ? tracker.refundLate(due) : tracker.refundBy(due)] : []), tracker.fromState.redress_pending.next] }
}

const arrivedFen = (facts: CaseFacts): number => facts.refunds.filter(({ confirmedAt }) => confirmedAt !== null).reduce((sum, { amountFen }) => sum + amountFen, 0)

function toneOf({ arrival, moneyLocation, amounts }: Diagnosis): MoneyTone {
  if (arrival === 'overdue' || moneyLocation === 'wrong_account') return 'stuck'
  const isBack = moneyLocation === 'customer_card' || moneyLocation === 'customer_wallet'
  return isBack && (arrival === 'arrived' || amounts.refundedFen === 0) ? 'settled' : 'flight'
}

const plain = ({ sentence, next }: { sentence: string; next: string }) => ({ sentence, next: next === '' ? [] : [next] })

/** A text in its sentences; a point inside an amount ends none. */
const sentencesIn = (text: string): string[] => text.split(/(?<=。)|(?<=\. )/).map((one) => one.trim()).filter(Boolean)
