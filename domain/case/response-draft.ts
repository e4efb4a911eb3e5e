import * as z from 'zod/mini'
import { yuanText } from '../money/fen'
import type { Action } from './actions'
import { CONTEST_GROUNDS } from './claim'
import { words, WORDS_MAX } from './inputs'

/** The ways a merchant can answer: the three doors, and letting its acquirer refund. */
export const ANSWER_KINDS = ['agree', 'partly', 'ask', 'contest'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** What an answer comes to in the end. */
export const ACT_OF_ANSWER = { agree: 'refund.agree', partly: 'refund.agree', ask: 'refund.ask', contest: 'response.contest' } as const satisfies Record<AnswerKind, Action>

/** An answer being written, as it stands in its fields: right or wrong. One per case and shop, sealed, gone once it is final. */
export interface ResponseDraft { kind: AnswerKind; fields: { amountYuan?: string; ground?: string; words?: string } }

const caseId = z.uuid('not_an_id')
const typed = z.optional(z.string().check(z.maxLength(2 * WORDS_MAX, 'words_too_long')))

/** What stands in the fields, to be kept. `version`: of the draft the page showed; 0 when there was none. */
export const responseAutosaveInput = z.strictObject({
  caseId, kind: z.enum(ANSWER_KINDS, 'choose_one'), version: z.int().check(z.nonnegative()),
  fields: z.strictObject({ amountYuan: typed, ground: typed, words: typed }),
})

const refund = { caseId, amountYuan: yuanText, words }
/** A whole answer, by its kind, on its way to the page that shows what sending it will do. */
export const responseInputs = {
  agree: z.strictObject({ ...refund, kind: z.literal('agree') }),
  partly: z.strictObject({ ...refund, kind: z.literal('partly') }),
  ask: z.strictObject({ ...refund, kind: z.literal('ask') }),
  contest: z.strictObject({ caseId, kind: z.literal('contest'), ground: z.enum(CONTEST_GROUNDS, 'choose_one'), words }),
} as const satisfies Record<AnswerKind, z.core.$ZodType>
export const responseReadyInput = z.discriminatedUnion('kind', [responseInputs.agree, responseInputs.partly, responseInputs.ask, responseInputs.contest])
