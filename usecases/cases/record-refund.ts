import type { z } from 'zod/mini'
import type { refundRecordInput } from '../../domain/case/inputs'
import { leftOfPayment } from '../../domain/case/refund-position'
import { type Answer, ok, refuse } from '../../domain/result'
import { lockPayment, otherCasesOfPayment } from '../../db/queries/payments'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase } from './change-case'

/**
 * Money was sent back over its channel; from now on its arrival is awaited. No money moves here. What went back under another
 * complaint about the same payment cannot go back again.
 */
export async function recordRefund(ctx: Ctx, { caseId, amountYuan, channelRefundNo, kind }: z.infer<typeof refundRecordInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'refund.record', async (facts, { db, newId }) => {
    await lockPayment(db, caseId)
    const left = leftOfPayment(facts, await otherCasesOfPayment(db, caseId))
    if (amountYuan > left) return refuse({ code: 'exceeds_payment', leftFen: Math.max(0, left) })
    return ok({ type: 'refund.recorded', refundId: newId(), amountFen: amountYuan, channelRefundNo, ...(kind ? { kind } : {}) })
  })
}
