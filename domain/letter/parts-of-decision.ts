import { CALENDARS } from '../clock/calendars/calendars'
import { CLOCKS } from '../clock/clocks'
import { computeDue } from '../clock/due'
import { policyById } from '../clock/policies/policies'
import type { DecisionTerms } from '../case/event-parts'
import { dateBefore, datesSetBy, happenedBefore } from './about-clocks'
import type { LetterAbout } from './letter-about'
import { bodyOf, type MakersOf } from './part-makers'
import type { Amounts, VerifiedFact } from './parts'
import { termsInForce } from './terms-in-force'

/** Parts of the letters that rule, review a ruling, or ask a bank about the money. */
export const decisionParts: MakersOf<
  'verified_facts' | 'reasons' | 'legal_basis' | 'outcome' | 'remedy' | 'remedies_left' | 'reviewed' | 'result' | 'refund' | 'bank_questions'
> = {
  verified_facts: (about) => {
    // A suspicion is for the institution and its supervisor; the parties read what the papers show.
    const diagnosis = about.diagnosis?.cause === 'suspected_fraud' && about.to !== 'regulator' ? null : about.diagnosis
    const rows = diagnosis?.rows.map(({ rowId, proves }): VerifiedFact => ({ from: 'ledger', rowId, proves })) ?? []
    return { code: 'verified_facts', cause: diagnosis?.cause ?? null, facts: [...rows, ...citedFiles(about)] }
  },
  reasons: ({ event }) => ({ code: 'reasons', words: event.words }),
  legal_basis: (about) => ({ code: 'legal_basis', clause: termsInForce(about)?.clause ?? null }),
  outcome: (about) => ({ code: 'outcome', terms: amountsOf(ruledTerms(about)) }),
  remedy: (about) => {
    const { outcome, approvedFen } = ruledTerms(about)
    const { duration, unit } = policyById(CLOCKS.refund_arrival.policyId(about.facts))
    return { code: 'remedy', outcome, approvedFen, arrival: { duration, unit } }
  },
  remedies_left: (about) => ({ code: 'remedies_left', after: about.kind === 'review_decision' ? 'review' : 'decision', reviewBy: about.kind === 'review_decision' ? null : reviewBy(about) }),
  reviewed: ({ event, events }) => {
    const before = happenedBefore(events, event.seq)
    const ruling = before.findLast(({ body }) => body.type === 'decision.approved')
    const request = before.findLast(({ body }) => body.type === 'review.requested')
    const due = ruling && dateBefore({ event: { seq: ruling.seq }, events }, 'decision')
    return {
      code: 'reviewed', decidedAt: ruling?.at.toISOString() ?? null, requestedAt: request?.at.toISOString() ?? null,
      isLate: due ? ruling.at > new Date(due.dueAt) : false,
    }
  },
  result: (about) => {
    const { result, terms } = bodyOf(about, 'review.decided')
    return { code: 'result', result, terms: terms ? amountsOf(terms) : null }
  },
  refund: (about) => {
    const { refundId } = bodyOf(about, 'bank.asked')
    const refund = about.facts.refunds.find(({ id }) => id === refundId)
    if (!refund) throw new Error(`case ${about.facts.id}: a bank is asked about no refund of this case`)
    const { kind, amountFen, channelRefundNo, recordedAt } = refund
    return { code: 'refund', kind, amountFen, channelRefundNo, recordedAt, dueAt: dateBefore(about, 'refund_arrival')?.dueAt ?? null }
  },
  bank_questions: () => ({ code: 'bank_questions' }),
}

/** The files a ruling relies on that the addressee may see, in the order of the ruling. */
function citedFiles(about: LetterAbout): VerifiedFact[] {
  const { evidence, to } = about
  const cited = termsInForce(about)?.evidenceIds ?? []
  return cited.flatMap((evidenceId): VerifiedFact[] => {
    const file = evidence.find(({ id, party, disclosedTo }) => id === evidenceId && (to === 'regulator' || party === to || disclosedTo.includes(to)))
    if (!file) return []
    const party = file.party === 'consumer' || file.party === 'merchant' ? file.party : 'institution'
    return [{ from: 'evidence', evidenceId, slot: file.slot, sha256: file.sha256, party, at: file.at.toISOString() }]
  })
}

function ruledTerms(about: LetterAbout): DecisionTerms {
  const terms = termsInForce(about)
  if (!terms) throw new Error(`case ${about.facts.id}: a letter about a ruling that the case no longer knows`)
  return terms
}

export const amountsOf = ({ outcome, claimedFen, establishedFen, approvedFen }: Amounts): Amounts => ({ outcome, claimedFen, establishedFen, approvedFen })

/** Until when a review may be asked for: as the clock says, or for an old ruling as it would. NFRA order, art. 20. */
function reviewBy(about: LetterAbout): string {
  const counted = datesSetBy(about).find(({ kind }) => kind === 'review_window')
  return counted?.dueAt ?? computeDue({ policy: policyById('cn-nfra-review-window'), start: about.event.at, pauses: [], calendars: CALENDARS }).due.toISOString()
}
