import { type EventBody, INTERNAL } from '../case/events'
import type { Party } from './roles'
import { mayReadPart } from './visible-parts'

/**
 * What one side may read of an event; null when it is not part of that side's timeline. The institution and its supervisor read all.
 * `evidenceIds` are the files the side can see: a file not disclosed leaves no trace in the other side's timeline.
 */
export function eventAsSeenBy(party: Party, body: EventBody, evidenceIds: ReadonlySet<string>): EventBody | null {
  if (mayReadPart(party, 'internal_events')) return body
  if (INTERNAL.has(body.type)) return null
  switch (body.type) {
    case 'evidence.added':
    case 'evidence.disclosed':
      return evidenceIds.has(body.evidenceId) ? body : null
    case 'complaint.submitted':
    case 'complaint.recorded': {
      const { accountTail: _accountTail, ...keys } = body.keys
      return mayReadPart(party, 'account_tail') ? body : { ...body, keys }
    }
    case 'message.sent':
      if (!body.audience.includes(party)) return null
      return body.evidenceIds ? { ...body, evidenceIds: body.evidenceIds.filter((id) => evidenceIds.has(id)) } : body
    // Who looked up the consumer, and why, is told to the consumer.
    case 'contact.revealed':
      return mayReadPart(party, 'contact') ? body : null
    case 'decision.approved':
    case 'review.decided':
      return body.terms ? { ...body, terms: { ...body.terms, evidenceIds: body.terms.evidenceIds.filter((id) => evidenceIds.has(id)) } } : body
    case 'mediation.agreed':
      return { ...body, evidenceIds: body.evidenceIds.filter((id) => evidenceIds.has(id)) }
    default:
      return body
  }
}
