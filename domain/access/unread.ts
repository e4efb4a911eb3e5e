import { type EventBody, EVENT_TYPES, type EventType, INTERNAL } from '../case/events'
import type { Party } from './roles'
import { mayReadPart } from './visible-parts'

/** What the machine counts and files: it stands in the record, and is news to nobody. */
const SILENT: ReadonlySet<EventType> = new Set<EventType>([
  'diagnosis.recorded', 'ledger.attached', 'message.acknowledged', 'contact.revealed', 'case.rated',
  ...EVENT_TYPES.filter((type) => type.startsWith('clock.')),
])

/** The events that can be news to somebody. */
export const NEWS_TYPES: readonly EventType[] = EVENT_TYPES.filter((type) => !SILENT.has(type))

/** Whether an event of somebody else is something this side would want to know since it last looked. */
export function isNewsTo(party: Party, body: EventBody): boolean {
  if (SILENT.has(body.type)) return false
  if (INTERNAL.has(body.type) && !mayReadPart(party, 'internal_events')) return false
  const isSide = party === 'consumer' || party === 'merchant'
  switch (body.type) {
    case 'message.sent': return !isSide || body.audience.includes(party)
    // A file of the other side is there for this one once it is disclosed.
    case 'evidence.added': return !isSide
    case 'evidence.disclosed': return body.to === party
    default: return true
  }
}
