import type { z } from 'zod/mini'
import type { informationRequestInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The institution asks the consumer for what is missing, as one list; the clocks wait. */
export async function requestInformation(ctx: Ctx, { caseId, items, words }: z.infer<typeof informationRequestInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'information.request', async (_facts, inside) =>
    ok({ type: 'information.requested', items, ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) }))
}
