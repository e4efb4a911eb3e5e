import type { z } from 'zod/mini'
import type { refundAskInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import { wipeResponseDraft } from '../../db/queries/response-drafts'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The merchant agrees and cannot refund by itself: its acquirer is asked to, a task with its own clock. Only a manager may commit it. */
export async function askAcquirerRefund(ctx: Ctx, { caseId, amountYuan, words }: z.infer<typeof refundAskInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'refund.ask', async (facts, inside) => {
    await wipeResponseDraft(inside.db, { caseId, orgId: facts.merchantId })
    return ok({ type: 'refund.asked', taskId: inside.newId(), amountFen: amountYuan, ...(await keepWords(inside, caseId, words, ['consumer', 'merchant', 'institution'])) })
  })
}
