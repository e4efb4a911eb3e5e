import * as z from 'zod/mini'
import { words } from '../case/inputs'
import { ARRANGEMENT_MAX } from './calendars/arrangement'
import { type ChinaDate, parseChinaDate } from './china-time'
import { MARKS, UNITS } from './policies/policy'

export const DURATION_MAX = 3_650
export const INSTRUMENT_MAX = 200
export const ARTICLE_MAX = 100
export const NOTE_MAX = 500

const policyId = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/, 'not_an_id'))
const version = z.pipe(z.string().check(z.regex(/^\d{1,6}$/, 'not_an_id')), z.transform(Number))
const year = z.pipe(z.string().check(z.regex(/^\d{4}$/, 'not_an_id')), z.transform(Number))

/** A whole number as it is typed. */
const wholeNumber = z.pipe(
  z.string('number_not_valid').check(z.trim(), z.regex(/^\d{1,5}$/, 'number_not_valid'), z.refine((text) => Number(text) <= DURATION_MAX, 'number_not_valid')),
  z.transform(Number),
)
/** "50, 80": hundredths, each once, rising. Nothing typed is none. */
const percents = z.pipe(
  z.string().check(z.refine((text) => readPercents(text) !== null, 'percents_not_valid')),
  z.transform((text: string) => readPercents(text)!),
)
const text = (max: number) => z.string().check(z.trim(), z.minLength(1, 'missing'), z.maxLength(max, 'words_too_long'))
const chinaDate = z.pipe(
  z.string().check(z.refine((given) => parseChinaDate(given) !== null, 'date_not_real')),
  z.transform((given: string) => given as ChinaDate),
)
const ticked = z.optional(z.literal('true', 'choose_one'))

/** A new version of a time limit as an operator proposes it. What is not asked stays as it is. */
export const policyProposeInput = z.strictObject({
  policyId,
  duration: wholeNumber,
  unit: z.enum(UNITS, 'choose_one'),
  rolls: ticked,
  isOn: ticked,
  warnPercents: z.optional(percents),
  instrumentZh: text(INSTRUMENT_MAX),
  instrumentEn: text(INSTRUMENT_MAX),
  articleZh: z.optional(text(ARTICLE_MAX)),
  articleEn: z.optional(text(ARTICLE_MAX)),
  marks: z.array(z.enum(MARKS, 'choose_one'), 'choose_one').check(z.minLength(1, 'choose_one')),
  note: z.optional(text(NOTE_MAX)),
  /** From the beginning of that day in China; absent: as soon as a second person agrees. */
  activeFromOn: z.optional(chinaDate),
  words,
})
export type PolicyProposal = z.infer<typeof policyProposeInput>

export const policyVersionInput = z.strictObject({ policyId, version })
export const calendarProposeInput = z.strictObject({
  year,
  source: text(INSTRUMENT_MAX),
  arrangement: z.string('missing').check(z.minLength(1, 'missing'), z.maxLength(ARRANGEMENT_MAX, 'words_too_long')),
  words,
})
export type CalendarProposal = z.infer<typeof calendarProposeInput>
export const calendarEditionInput = z.strictObject({ year, edition: version })

function readPercents(typed: string): number[] | null {
  const numbers = typed.split(/[,，、\s]+/).filter(Boolean).map(Number)
  const isRising = numbers.every((one, index) => Number.isInteger(one) && one > 0 && one < 100 && one > (numbers[index - 1] ?? 0))
  return isRising ? numbers : null
}
