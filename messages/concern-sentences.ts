import type { Concern } from '@/domain/operate/concerns'

type Code = Concern['code']

/** One sentence for everything the operator can have to look into; a missing one does not compile. */
export type ConcernSentences = { [C in Code]: (concern: Extract<Concern, { code: C }>) => string }

/** The sentence for a concern. */
export const concernSentence = (sentences: ConcernSentences, concern: Concern): string =>
  (sentences[concern.code] as (concern: Concern) => string)(concern)
