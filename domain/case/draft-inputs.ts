import * as z from 'zod/mini'
import { EVIDENCE_SLOTS } from '../evidence/slots'
import { yuanText } from '../money/fen'
import { isCardNumber } from '../privacy/card-number'
import { halfWidth } from '../privacy/half-width'
import { personNameText } from '../privacy/person-name'
import { contactText } from '../sign-in/inputs'
import { COMPLAINT_TYPES, PAY_MEANS, SHOWN_BY_BANK, SHOWN_BY_POS, SHOWN_BY_WECHAT, WISHES } from './claim'
import { words } from './inputs'
import { clockText, dayText } from '../clock/typed-moment'

/** The steps of filing before the last check, in their order: one thing a page. */
export const DRAFT_STEPS = ['situation', 'payment', 'merchant', 'wish', 'evidence', 'contact'] as const
export type DraftStep = (typeof DRAFT_STEPS)[number]

/** What a person says of a file that would help: it is coming, or there is none. Having it means having added it. */
export const EVIDENCE_PLANS = ['have', 'later', 'none'] as const
export type EvidencePlan = (typeof EVIDENCE_PLANS)[number]

/** Who writes a complaint: the person concerned, which goes without saying, or somebody with their authority. */
export const DRAFT_FILED_BY = ['self', 'agent'] as const

const caseId = z.uuid('not_an_id')

/** Whoever answers for none of the places is told of each of them. */
export const shownInput = z.prefault(z.strictObject({
  wechat: z.enum(SHOWN_BY_WECHAT, 'choose_one'),
  pos: z.enum(SHOWN_BY_POS, 'choose_one'),
  bank: z.enum(SHOWN_BY_BANK, 'choose_one'),
}), {} as never)

/** An order number as bills print it. A card number is none, and the record must never hold one. */
export const orderNumber = z.optional(z.pipe(
  z.string().check(
    z.refine((text) => numberOf(text).length <= 64, { error: 'key_too_long', abort: true }),
    z.refine((text) => /^[\w*|-]*$/.test(numberOf(text)), { error: 'key_characters', abort: true }),
    z.refine((text) => !isCardNumber(numberOf(text)), { error: 'key_is_a_card' }),
  ),
  z.transform((text: string) => numberOf(text)),
))
const numberOf = (text: string): string => halfWidth(text).replace(/\s/g, '')

export const cardTail = z.optional(z.string().check(z.trim(), z.regex(/^\d{4}$/, 'tail_four_digits')))

const situation = { complaintType: z.enum(COMPLAINT_TYPES, 'choose_one'), shown: shownInput }

/** The answers of each step. Messages are message keys; what one answer must be beside another is `draft.ts`. */
export const draftInputs = {
  situation: z.strictObject({ caseId, ...situation }),
  payment: z.strictObject({
    caseId, amountYuan: yuanText, paidOn: dayText, paidClock: clockText,
    payMeans: z.enum(PAY_MEANS, 'choose_one'),
    transactionId: orderNumber, outTradeNo: orderNumber,
    accountTail: cardTail,
  }),
  merchant: z.strictObject({ caseId, merchantId: z.uuid('merchant_missing') }),
  wish: z.strictObject({ caseId, wish: z.enum(WISHES, 'choose_one'), wishYuan: z.optional(yuanText), story: words }),
  evidence: z.strictObject({ caseId, plans: z.optional(z.partialRecord(z.enum(EVIDENCE_SLOTS), z.enum(EVIDENCE_PLANS, 'choose_one'))) }),
  /** `name` is that of whoever writes; somebody with an authority says for whom, and until when it holds. */
  contact: z.strictObject({
    caseId, name: personNameText, contact: z.optional(contactText),
    filedBy: z.optional(z.enum(DRAFT_FILED_BY, 'choose_one')), principalName: z.optional(personNameText), authorityUntil: z.optional(dayText),
  }),
} as const satisfies Record<DraftStep, z.core.$ZodType>

/** The first page: the answers of the self-check, or of the situation step, and when it was paid if that was said. */
export const draftStartInput = z.strictObject({ ...situation, paidOn: z.optional(dayText), paidClock: z.optional(clockText) })

const typedText = z.string().check(z.maxLength(4_000, 'words_too_long'))

/** What stands in the fields of a step before it is finished, exactly as typed. */
export const draftAutosaveInput = z.strictObject({
  caseId,
  step: z.enum(DRAFT_STEPS),
  version: z.int().check(z.positive()),
  fields: z.record(z.string().check(z.maxLength(40)), typedText).check(z.refine((fields) => Object.keys(fields).length <= 20, 'missing')),
})

export const draftInput = z.strictObject({ caseId })
