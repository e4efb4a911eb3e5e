import type { EventBody, EventType } from '../case/events'
import type { LetterAbout } from './letter-about'
import type { OrganisationName } from './letter-names'
import type { PartCode, PartOf } from './parts'

/** How each of some parts is made from the act and the case around it. */
export type MakersOf<C extends PartCode> = { [K in C]: (about: LetterAbout) => PartOf<K> }

/** The act behind the letter, when it is of this type; a letter made for another act is a bug. */
export function bodyOf<E extends EventType>({ event: { body } }: LetterAbout, ...types: readonly E[]): Extract<EventBody, { type: E }> {
  if (!(types as readonly EventType[]).includes(body.type)) throw new Error(`a part of ${types.join(', ')} in a letter about ${body.type}`)
  return body as Extract<EventBody, { type: E }>
}

/** Only the names: what else is known of an organisation is no part of a letter. */
export const named = ({ name, nameEn }: OrganisationName): OrganisationName => ({ name, nameEn })
