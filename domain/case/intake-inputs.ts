import * as z from 'zod/mini'
import { clockText, dayText } from '../clock/typed-moment'
import { yuanText } from '../money/fen'
import { personNameText } from '../privacy/person-name'
import { contactText, referenceText } from '../sign-in/inputs'
import { COMPLAINT_TYPES, MERGE_GROUNDS, PAY_MEANS, WISHES } from './claim'
import { cardTail, orderNumber, shownInput } from './draft-inputs'
import { words } from './inputs'

/** The languages somebody on the phone can be written to in; the words are in `messages/`. */
export const NOTICE_LANGUAGES = ['zh-CN', 'en'] as const

/** A complaint told on the phone, as whoever hears it types it: all at once, and read back before it is filed. Messages are message keys. */
export const complaintRecordInput = z.strictObject({
  merchantId: z.uuid('merchant_missing'),
  complaintType: z.enum(COMPLAINT_TYPES, 'choose_one'), shown: shownInput,
  amountYuan: yuanText, paidOn: dayText, paidClock: clockText, payMeans: z.enum(PAY_MEANS, 'choose_one'),
  transactionId: orderNumber, outTradeNo: orderNumber, rrn: orderNumber, accountTail: cardTail,
  wish: z.enum(WISHES, 'choose_one'), wishYuan: z.optional(yuanText), words,
  name: personNameText, contact: contactText, language: z.enum(NOTICE_LANGUAGES, 'choose_one'),
  readBack: z.literal('true', 'read_back_first'),
})

/** Under which complaint of the same person this one goes on. */
export const caseMergeInput = z.strictObject({ caseId: z.uuid('not_an_id'), intoReference: referenceText, ground: z.enum(MERGE_GROUNDS, 'choose_one'), words })
