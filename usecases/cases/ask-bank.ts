import type { z } from 'zod/mini'
import type { bankAskInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The payer's bank is asked where a refund is, before the machine asks by itself. Once is enough. */
export async function askBank(ctx: Ctx, { caseId, refundId }: z.infer<typeof bankAskInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'bank.ask', async () => ok({ type: 'bank.asked', refundId }))
}
