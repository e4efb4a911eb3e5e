import type { z } from 'zod/mini'
import type { refundAgreeInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import { wipeResponseDraft } from '../../db/queries/response-drafts'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The merchant agrees to send money back, all or part; only a manager may commit it. */
export async function agreeRefund(ctx: Ctx, { caseId, amountYuan, words }: z.infer<typeof refundAgreeInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'refund.agree', async (facts, inside) => {
    await wipeResponseDraft(inside.db, { caseId, orgId: facts.merchantId })
    return ok({ type: 'refund.agreed', amountFen: amountYuan, ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) })
  })
}
