import type { EventBody, EventType } from '@/domain/case/events'

/** One sentence for every kind of event; a missing one does not compile. */
export type EventSentences = { [T in EventType]: (body: Extract<EventBody, { type: T }>) => string }

/** What happened, in the words of those who work on the case. */
export const sentenceOf = (sentences: EventSentences, body: EventBody): string => (sentences[body.type] as (body: EventBody) => string)(body)
