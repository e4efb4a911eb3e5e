import type { z } from 'zod/mini'
import type { jobRetryInput } from '@/domain/operate/inputs'
import { type Answer, ok, refuse } from '@/domain/result'
import { renewTries } from '@/db/queries/jobs'
import { appendSystemEvent } from '@/db/queries/system-events'
import type { Ctx } from '../context'
import { asOperator } from './as-operator'

/** Has a failed job tried again, from now and with all its tries. A job that is being worked on, or is done, is not there to retry. */
export async function retryJob(ctx: Ctx, { jobId }: z.infer<typeof jobRetryInput>): Promise<Answer<{ jobId: string }>> {
  return asOperator(ctx, async ({ db, actor, now }) => {
    if (!(await renewTries(db, jobId))) return refuse({ code: 'not_found' })
    await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'job.retried', jobId } })
    return ok({ jobId })
  })
}
