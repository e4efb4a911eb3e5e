import * as z from 'zod/mini'
import { JOB_STATES } from './job-states'
import { MESSAGE_STATES } from './outbox'

const jobId = z.string().check(z.regex(/^\d{1,18}$/, 'not_an_id'))
/** What an address says that is not so is as if it said nothing. */
const orNull = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullable(schema), null)

export const jobRetryInput = z.strictObject({ jobId })
export const jobListInput = z.object({ state: orNull(z.enum(JOB_STATES)), before: orNull(jobId), retried: orNull(jobId) })
export const messageListInput = z.object({ state: orNull(z.enum(MESSAGE_STATES)), before: orNull(z.uuid()) })
