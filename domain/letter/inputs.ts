import * as z from 'zod/mini'
import { CLAUSES, OUTCOMES } from '../case/claim'
import { WORDS_MAX } from '../case/inputs'
import { yuanText } from '../money/fen'
import { ADDRESSEES } from './letter-names'

/** Where a letter is found: the case by id or reference, the number of the act it came from, and to whom it was written. */
export const letterAddress = z.object({
  caseId: z.string().check(z.regex(/^(MZ-[\d-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)),
  seq: z.pipe(z.string().check(z.regex(/^[1-9]\d{0,5}$/)), z.transform(Number)),
  to: z.optional(z.enum(ADDRESSEES)),
})
export type LetterAddress = z.infer<typeof letterAddress>

/** What is typed so far is no more than that. */
const soFar = <S extends z.core.$ZodType>(schema: S) => z.catch(z.optional(schema), undefined)

/** A ruling as far as it is written, for the letter it would make. */
export const letterPreviewInput = z.strictObject({
  caseId: z.uuid('not_an_id'),
  locale: z.enum(['zh-CN', 'en']),
  outcome: z.enum(OUTCOMES, 'choose_one'),
  clause: soFar(z.enum(CLAUSES)),
  establishedYuan: soFar(yuanText),
  approvedYuan: soFar(yuanText),
  evidenceIds: soFar(z.array(z.uuid())),
  words: soFar(z.string().check(z.trim(), z.minLength(1), z.maxLength(WORDS_MAX))),
})
