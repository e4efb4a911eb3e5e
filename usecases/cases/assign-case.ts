import type { z } from 'zod/mini'
import type { caseAssignInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { isHandlerOf } from '../../db/queries/people'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** Gives the case to a handler of the same institution. */
export async function assignCase(ctx: Ctx, { caseId, handlerId }: z.infer<typeof caseAssignInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.assign', async (facts, { db }) => {
    if (facts.recused.includes(handlerId)) return refuse({ code: 'invalid', fields: { handlerId: ['recused_handler'] } })
    return (await isHandlerOf(db, handlerId, facts.acquirerId))
      ? ok({ type: 'case.assigned', handlerId })
      : refuse({ code: 'invalid', fields: { handlerId: ['not_a_handler'] } })
  })
}
