import * as z from 'zod/mini'

/** How many cases one press may change; more is a job's work. */
export const MOST_AT_ONCE = 1_000

/** Several cases for one handler. Messages are message keys. */
export const assignManyInput = z.strictObject({
  caseIds: z.array(z.uuid('not_an_id')).check(z.minLength(1, 'choose_one'), z.maxLength(MOST_AT_ONCE, 'too_many_at_once')),
  handlerId: z.uuid('choose_one'),
})
