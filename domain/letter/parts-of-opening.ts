import { EVIDENCE_SLOTS, mayFill, PROVES_COMPLAINT } from '../evidence/slots'
import { dateBefore, datesSetBy } from './about-clocks'
import { SUPPLEMENT_ARTICLES } from './grounds'
import { bodyOf, type MakersOf, named } from './part-makers'

/** Parts of the letters that open a complaint, ask for something, or put off a date. */
export const openingParts: MakersOf<
  'received' | 'legal_ground' | 'items' | 'accepted' | 'handler' | 'explanation' | 'questions' | 'evidence_wanted' | 'reason' | 'approver' | 'new_date'
> = {
  received: ({ facts: { submittedAt, filed } }) => ({ code: 'received', at: submittedAt, filed }),
  legal_ground: () => ({ code: 'legal_ground', citations: [...SUPPLEMENT_ARTICLES] }),
  items: (about) => ({ code: 'items', items: bodyOf(about, 'information.requested').items, words: about.event.words }),
  accepted: ({ acquirer }) => ({ code: 'accepted', institution: named(acquirer) }),
  handler: ({ event, acquirer, contact }) => ({ code: 'handler', name: event.name, institution: named(acquirer), contact }),
  explanation: ({ event }) => ({ code: 'explanation', words: event.words }),
  questions: ({ event }) => ({ code: 'questions', words: event.words }),
  evidence_wanted: ({ facts: { complaintType } }) => {
    const proving = [...PROVES_COMPLAINT[complaintType], 'terminal_journal', 'refund_proof']
    return { code: 'evidence_wanted', slots: EVIDENCE_SLOTS.filter((slot) => proving.includes(slot) && mayFill('merchant_manager', slot)) }
  },
  reason: ({ event }) => ({ code: 'reason', words: event.words }),
  approver: ({ event, acquirer }) => ({ code: 'approver', name: event.name, institution: named(acquirer) }),
  new_date: (about) => ({
    code: 'new_date', oldDueAt: dateBefore(about, 'decision')?.dueAt ?? null, date: datesSetBy(about).find(({ kind }) => kind === 'decision') ?? null,
  }),
}
