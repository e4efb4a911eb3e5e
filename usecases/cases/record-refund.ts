import type { z } from 'zod/mini'
import type { refundRecordInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/** A refund was instructed with the channel; from now on its arrival is awaited. No money moves here. */
export async function recordRefund(ctx: Ctx, { caseId, amountYuan, channelRefundNo }: z.infer<typeof refundRecordInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'refund.record', async (_facts, { newId }) =>
    ok({ type: 'refund.recorded', refundId: newId(), amountFen: amountYuan, channelRefundNo }))
}
