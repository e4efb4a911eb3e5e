import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The consumer agrees with the decision. */
export async function acceptDecision(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'decision.accept', async () => ok({ type: 'decision.accepted' }))
}
