import type { Task as QueueTask } from 'graphile-worker'
import type { ZodMiniType, infer as Parsed } from 'zod/mini'
import type { Answer } from '@/domain/result'
import { JobFailure } from './failure'
import type { Tools } from './tools'

export interface Tries { triesMade: number; triesAllowed: number }
export type Task = (tools: Tools) => QueueTask

/** A background task: parses the payload and calls one use case. A refusal or a throw makes the queue try again, up to the allowed tries. */
export function task<S extends ZodMiniType>(schema: S, work: (tools: Tools, payload: Parsed<S>, tries: Tries) => Promise<Answer<unknown>>): Task {
  return (tools) => async (payload, { job }) => {
    try {
      const answer = await work(tools, schema.parse(payload), { triesMade: job.attempts, triesAllowed: job.max_attempts })
      if (!answer.ok) throw Object.assign(new Error('refused'), { name: 'Refused', code: answer.refusal.code })
    } catch (error) {
      throw new JobFailure(error)
    }
  }
}
