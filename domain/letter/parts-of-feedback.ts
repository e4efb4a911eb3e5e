import type { EventType } from '../case/events'
import { happenedBefore } from './about-clocks'
import { amountsOf } from './parts-of-decision'
import { type MakersOf, named } from './part-makers'
import { termsInForce } from './terms-in-force'

/** Acts by which the institution and the consumer spoke to one another. */
const SPOKE: ReadonlySet<EventType> = new Set<EventType>([
  'complaint.submitted', 'complaint.recorded', 'information.requested', 'information.supplied', 'case.accepted', 'message.sent',
  'extension.approved', 'mediation.opened', 'mediation.agreed', 'decision.approved', 'review.requested', 'review.decided',
])

/** What an institution reports to its regulator. Source: PBoC Order 2020-5, art. 44(2). */
export const feedbackParts: MakersOf<'basics' | 'dispute' | 'findings' | 'contacts' | 'extensions' | 'satisfaction'> = {
  basics: ({ facts: { submittedAt, filed, complaintType, amountFen, paidAt, wish, wishFen }, consumerName, merchant }) =>
    ({ code: 'basics', consumerName, merchant: named(merchant), submittedAt, filed, complaintType, amountFen, paidAt, wish, wishFen }),
  dispute: ({ facts: { shown, response } }) =>
    ({ code: 'dispute', shown, contested: response?.answer === 'contest' ? response.ground : null, isAgreed: response?.answer === 'agree' }),
  findings: (about) => {
    const terms = termsInForce(about)
    return { code: 'findings', words: about.event.words, terms: terms && amountsOf(terms) }
  },
  contacts: ({ event, events }) => ({
    code: 'contacts',
    contacts: happenedBefore(events, event.seq)
      .filter(({ body, role }) => SPOKE.has(body.type) && (body.type !== 'message.sent' || role === 'consumer' || body.audience.includes('consumer')))
      .map(({ at, body }) => ({ at: at.toISOString(), type: body.type })),
  }),
  extensions: ({ event, events }) => ({
    code: 'extensions',
    extensions: happenedBefore(events, event.seq).flatMap(({ at, body }) => (body.type === 'clock.extended' ? [{ at: at.toISOString(), dueAt: body.dueAt }] : [])),
  }),
  satisfaction: ({ event, events }) => {
    const before = happenedBefore(events, event.seq)
    const answer = before.findLast(({ body }) => body.type === 'decision.accepted' || body.type === 'decision.rejected')?.body.type
    const rating = before.findLast(({ body }) => body.type === 'case.rated')?.body
    return { code: 'satisfaction', satisfaction: { accepted: answer === undefined ? null : answer === 'decision.accepted', stars: rating?.type === 'case.rated' ? rating.stars : null } }
  },
}
