import type { z } from 'zod/mini'
import { EXTENDS_TO } from '../../domain/clock/clocks'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The handler asks for more time to decide, with a reason. Until another person approves, the date stays what it is. */
export async function proposeExtension(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'extension.propose', async ({ clocks }, inside) =>
    ok({ type: 'extension.proposed', policyId: EXTENDS_TO[clocks.decision?.policyId ?? ''] ?? '', ...(await keepWords(inside, caseId, words, ['institution'])) }))
}
