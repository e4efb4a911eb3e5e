import * as z from 'zod/mini'
import { clockText, dayText } from '../clock/typed-moment'
import { yuanText } from '../money/fen'
import { KEYED_KINDS, KEYED_STATUSES } from './keyed-row'

/** One line keyed in by hand. Messages are message keys. */
export const ledgerKeyInInput = z.strictObject({
  caseId: z.uuid('not_an_id'),
  kind: z.enum(KEYED_KINDS, 'choose_one'),
  status: z.enum(KEYED_STATUSES, 'choose_one'),
  on: dayText,
  clock: clockText,
  amountYuan: yuanText,
  reference: z.optional(z.string().check(z.trim(), z.maxLength(64, 'key_too_long'), z.regex(/^[\w*|-]+$/, 'key_characters'))),
})
