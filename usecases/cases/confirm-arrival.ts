import type { z } from 'zod/mini'
import type { arrivalConfirmInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** The payer sees the money. When all of it is there, the case closes by itself. */
export async function confirmArrival(ctx: Ctx, { caseId, refundId }: z.infer<typeof arrivalConfirmInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'arrival.confirm', async () => ok({ type: 'arrival.confirmed', refundId }))
}
