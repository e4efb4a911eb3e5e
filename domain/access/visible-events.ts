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
    case 'complaint.submitted': {
      const { accountTail: _accountTail, ...keys } = body.keys
      return mayReadPart(party, 'account_tail') ? body : { ...body, keys }
    }
    default:
      return body
  }
}
