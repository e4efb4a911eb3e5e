import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** What was awaited from outside has come; the clocks run again. */
export async function resumeInvestigation(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'investigation.resume', async () => ok({ type: 'investigation.resumed' }))
}
