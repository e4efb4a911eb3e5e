import type { Refusal } from '@/domain/refusal'

type Code = Refusal['code']

/** One sentence for every way of being told no; a missing one does not compile. */
export type RefusalSentences = { [C in Code]: (refusal: Extract<Refusal, { code: C }>) => string }

/** The sentence for a refusal. */
export const sentenceFor = (sentences: RefusalSentences, refusal: Refusal): string =>
  (sentences[refusal.code] as (refusal: Refusal) => string)(refusal)
