import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** Nothing is owed any more: the case ends. */
export async function closeCase(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.close', async () => ok({ type: 'case.closed' }))
}
