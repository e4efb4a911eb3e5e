import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The merchant stayed silent past its deadline: the case goes on with the file as it is. */
export async function passMerchant(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'merchant.pass', async () => ok({ type: 'merchant.passed' }))
}
