import type { z } from 'zod/mini'
import type { mediationOpenInput } from '../../domain/case/inputs'
import { meetingWords } from '../../domain/case/meeting-words'
import { momentOf } from '../../domain/clock/typed-moment'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** Both sides agree to mediation: the mediator, time and place are set. A bank’s decision clock waits meanwhile. */
export async function openMediation(ctx: Ctx, { caseId, meetsOn, meetsClock, mediator, place, words }: z.infer<typeof mediationOpenInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'mediation.open', async (_facts, inside) =>
    ok({ type: 'mediation.opened', meetsAt: momentOf(meetsOn, meetsClock).toISOString(), ...(await keepWords(inside, caseId, meetingWords({ mediator, place, bring: words }), ['consumer', 'merchant', 'institution'])) }))
}
