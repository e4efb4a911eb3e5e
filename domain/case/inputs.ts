import * as z from 'zod/mini'
import { clockText, dayText } from '../clock/typed-moment'
import { yuanText } from '../money/fen'
import { CLAUSES, CONTEST_GROUNDS, INFORMATION_ITEMS, MEDIATION_GROUNDS, OUTCOMES, REFUND_KINDS, REFUSAL_GROUNDS, REOPEN_GROUNDS, REVIEW_RESULTS } from './claim'
import { MESSAGE_TEMPLATES } from './reply-templates'
import { CONTACT_FIELDS } from './reveals'

/** Longest text a person may write in one go; characters. */
export const WORDS_MAX = 2_000

/** Words somebody writes. Messages are message keys. */
export const words = z.string().check(z.trim(), z.minLength(1, 'words_missing'), z.maxLength(WORDS_MAX, 'words_too_long'))
const caseId = z.uuid('not_an_id')

export const complaintSubmitInput = z.strictObject({ caseId, agreed: z.literal('true', 'agree_first') })
export const caseAcceptInput = z.strictObject({ caseId })
export const caseRefuseInput = z.strictObject({ caseId, ground: z.enum(REFUSAL_GROUNDS, 'choose_one'), words })
export const caseAssignInput = z.strictObject({ caseId, handlerId: z.uuid('choose_one') })
export const informationRequestInput = z.strictObject({ caseId, items: z.array(z.enum(INFORMATION_ITEMS)).check(z.minLength(1, 'choose_one')), words })
export const informationSupplyInput = z.strictObject({ caseId, words })
export const merchantAskInput = z.strictObject({ caseId, words })
export const refundAgreeInput = z.strictObject({ caseId, amountYuan: yuanText, words })
export const refundAskInput = z.strictObject({ caseId, amountYuan: yuanText, words })
export const responseContestInput = z.strictObject({ caseId, ground: z.enum(CONTEST_GROUNDS, 'choose_one'), words })
export const plainCaseInput = z.strictObject({ caseId })
export const wordsCaseInput = z.strictObject({ caseId, words })
export const decisionProposeInput = z.strictObject({
  caseId,
  outcome: z.enum(OUTCOMES, 'choose_one'),
  clause: z.enum(CLAUSES, 'choose_one'),
  establishedYuan: yuanText,
  approvedYuan: z.optional(yuanText),
  evidenceIds: z.optional(z.array(z.uuid('not_an_id'))),
  words,
})
/** The words say what to bring. */
export const mediationOpenInput = z.strictObject({ caseId, meetsOn: dayText, meetsClock: clockText, mediator: words, place: words, words })
export const mediationEndInput = z.strictObject({ caseId, ground: z.enum(MEDIATION_GROUNDS, 'choose_one'), words })
const terms = {
  outcome: z.enum(OUTCOMES, 'choose_one'), clause: z.enum(CLAUSES, 'choose_one'), establishedYuan: yuanText, approvedYuan: z.optional(yuanText), evidenceIds: z.optional(z.array(z.uuid('not_an_id'))),
}
export const mediationAgreeInput = z.strictObject({ caseId, ...terms, words })
/** The terms are needed when the result is another decision; the use case says which are missing. */
export const reviewDecideInput = z.strictObject({
  caseId, result: z.enum(REVIEW_RESULTS, 'choose_one'), ...terms, outcome: z.optional(terms.outcome), clause: z.optional(terms.clause), establishedYuan: z.optional(yuanText), words,
})
export const caseReopenInput = z.strictObject({ caseId, ground: z.enum(REOPEN_GROUNDS, 'choose_one'), words })
export const caseRateInput = z.strictObject({ caseId, stars: z.pipe(z.enum(['1', '2', '3', '4', '5'], 'choose_one'), z.transform(Number)), words: z.optional(words) })
export const refundRecordInput = z.strictObject({
  caseId, amountYuan: yuanText,
  channelRefundNo: z.string().check(z.trim(), z.minLength(1, 'refund_no_missing'), z.maxLength(64, 'key_too_long'), z.regex(/^[\w-]+$/, 'key_characters')),
  /** Absent: a refund over the original route. */
  kind: z.optional(z.enum(REFUND_KINDS, 'choose_one')),
})
export const excessProposeInput = z.strictObject({ caseId, amountYuan: yuanText, words })
export const bankAskInput = z.strictObject({ caseId, refundId: z.uuid('choose_one') })
export const arrivalConfirmInput = z.strictObject({ caseId, refundId: z.uuid('not_an_id') })
export const AUDIENCES = ['consumer', 'merchant', 'both'] as const
export const messageSendInput = z.strictObject({
  caseId,
  audience: z.enum(AUDIENCES, 'choose_one'),
  words,
  evidenceIds: z.optional(z.array(z.uuid('not_an_id')).check(z.maxLength(20, 'not_an_id'))),
  template: z.optional(z.enum(MESSAGE_TEMPLATES, 'choose_one')),
})
export const contactRevealInput = z.strictObject({ caseId, field: z.enum(CONTACT_FIELDS, 'choose_one'), words })

/** A final act is confirmed on the page that shows what will happen. */
const confirmed = { confirmed: z.literal('true', 'confirm_first') }
export const refundAgreeForm = z.extend(refundAgreeInput, confirmed)
export const refundAskForm = z.extend(refundAskInput, confirmed)
export const responseContestForm = z.extend(responseContestInput, confirmed)
