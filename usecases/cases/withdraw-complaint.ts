import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The consumer ends their own complaint. */
export async function withdrawComplaint(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'complaint.withdraw', async () => ok({ type: 'complaint.withdrawn' }))
}
