import type { z } from 'zod/mini'
import type { caseAcceptInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The institution takes the complaint on; whoever accepts it handles it unless it has a handler. */
export async function acceptCase(ctx: Ctx, { caseId }: z.infer<typeof caseAcceptInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'case.accept', async () => ok({ type: 'case.accepted' }))
}
