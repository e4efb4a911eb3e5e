import { datesSetBy } from './about-clocks'
import { mediationNumber, MEDIATION_ARTICLES, REFUSAL_ARTICLES, refusalNumber } from './grounds'
import { bodyOf, type MakersOf, named } from './part-makers'

/** Parts that several letters share. */
export const sharedParts: MakersOf<
  'head' | 'claim' | 'transaction' | 'due_dates' | 'next_step' | 'contact' | 'where_to_send' | 'silence' | 'ground' | 'article' | 'other_routes' | 'dated'
> = {
  head: ({ to, consumerName, merchant, facts, event }) => ({
    code: 'head', to, reference: facts.reference, at: event.at.toISOString(),
    name: to === 'merchant' ? named(merchant) : to === 'consumer' && consumerName !== null ? { name: consumerName, nameEn: consumerName } : null,
  }),
  claim: ({ facts: { complaintType, shown, wish, wishFen }, events }) => ({
    code: 'claim', complaintType, shown, wish, wishFen,
    words: events.find(({ body }) => body.type === 'complaint.submitted' || body.type === 'complaint.recorded')?.words ?? null,
  }),
  transaction: ({ facts: { amountFen, paidAt, keys }, merchant, to }) => {
    // The shop knows its payment by these and does not learn the payer's card.
    const { accountTail, ...others } = keys
    return { code: 'transaction', amountFen, paidAt, merchant: named(merchant), to, keys: to === 'merchant' || accountTail === undefined ? others : keys }
  },
  due_dates: (about) => ({ code: 'due_dates', dates: datesSetBy(about) }),
  next_step: ({ kind }) => ({ code: 'next_step', after: kind }),
  contact: ({ acquirer, contact }) => ({ code: 'contact', institution: named(acquirer), contact }),
  where_to_send: ({ to, acquirer, contact }) => ({ code: 'where_to_send', to, institution: named(acquirer), contact }),
  silence: ({ kind }) => ({ code: 'silence', after: kind }),
  ground: (about) => {
    const body = bodyOf(about, 'case.refused', 'mediation.ended')
    return { code: 'ground', ground: body.type === 'case.refused' ? refusalNumber(body.ground) : mediationNumber(body.ground) }
  },
  article: (about) => {
    const body = bodyOf(about, 'case.refused', 'mediation.ended')
    return { code: 'article', citation: body.type === 'case.refused' ? REFUSAL_ARTICLES[body.ground] : MEDIATION_ARTICLES[body.ground] }
  },
  other_routes: () => ({ code: 'other_routes' }),
  dated: ({ event, acquirer, isWhole }) => ({ code: 'dated', at: event.at.toISOString(), institution: named(acquirer), isWhole }),
}
