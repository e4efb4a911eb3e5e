import { readMeetingWords } from '../case/meeting-words'
import { bodyOf, type MakersOf, named } from './part-makers'

/** How long a party may ask for another mediator, from receipt of the notice. Order 121 form 7 leaves the days to the notice. */
export const CHALLENGE_DAYS = 3

/** Parts of the letters around a mediation. */
export const mediationParts: MakersOf<
  'meeting' | 'mediator' | 'place' | 'bring' | 'challenge' | 'parties' | 'agents' | 'terms' | 'effect' | 'unperformed' | 'signatures'
> = {
  meeting: (about) => ({ code: 'meeting', meetsAt: bodyOf(about, 'mediation.opened').meetsAt }),
  mediator: ({ event }) => ({ code: 'mediator', name: readMeetingWords(event.words ?? '')?.mediator ?? null }),
  place: ({ event }) => ({ code: 'place', words: readMeetingWords(event.words ?? '')?.place ?? event.words }),
  bring: ({ event }) => ({ code: 'bring', words: readMeetingWords(event.words ?? '')?.bring ?? null }),
  challenge: ({ contact }) => ({ code: 'challenge', days: CHALLENGE_DAYS, contact }),
  parties: ({ consumerName, merchant, acquirer }) => ({ code: 'parties', consumerName, merchant: named(merchant), institution: named(acquirer) }),
  agents: ({ facts: { filed } }) => ({ code: 'agents', filed }),
  terms: ({ event }) => ({ code: 'terms', words: event.words }),
  effect: () => ({ code: 'effect' }),
  unperformed: () => ({ code: 'unperformed' }),
  signatures: () => ({ code: 'signatures' }),
}
