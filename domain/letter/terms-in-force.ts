import type { DecisionTerms } from '../case/event-parts'
import type { LetterAbout } from './letter-about'

/** The terms that stood when the letter was written: those of its own act, or of the last ruling before it. Null where there is none. */
export function termsInForce({ event, events, facts: { decision } }: LetterAbout): DecisionTerms | null {
  for (const { seq, at, body } of [...events].reverse()) {
    if (seq > event.seq) continue
    if (body.type === 'mediation.agreed') return body
    if (body.type === 'review.decided' && body.terms) return body.terms
    if (body.type !== 'decision.approved') continue
    if (body.terms) return body.terms
    // Rulings written before their terms stood in the event: they are the decision of the case, if no other took its place.
    return decision?.at === at.toISOString() ? decision : null
  }
  return null
}
