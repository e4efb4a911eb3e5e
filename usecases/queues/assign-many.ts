import type { z } from 'zod/mini'
import type { assignManyInput } from '../../domain/queue/inputs'
import type { Refusal } from '../../domain/refusal'
import { type Answer, ok } from '../../domain/result'
import { assignCase } from '../cases/assign-case'
import type { Ctx } from '../context'

/** What became of each case; null where it was done. */
export interface Assigned { answers: { caseId: string; refusal: Refusal | null }[]; done: number; refused: number }

/** Gives several cases to one handler: the single act once for each, so that one that may not hinders no other. */
export async function assignMany(ctx: Ctx, { caseIds, handlerId }: z.infer<typeof assignManyInput>): Promise<Answer<Assigned>> {
  const answers: Assigned['answers'] = []
  for (const caseId of new Set(caseIds)) {
    // One intent of many cases is one of each, so that sending it again repeats none.
    const answer = await assignCase({ ...ctx, intent: ctx.intent && { ...ctx.intent, key: `${ctx.intent.key}.${caseId}`, version: null, bulk: true } }, { caseId, handlerId })
    answers.push({ caseId, refusal: answer.ok ? null : answer.refusal })
  }
  const refused = answers.filter(({ refusal }) => refusal !== null).length
  return ok({ answers, done: answers.length - refused, refused })
}
