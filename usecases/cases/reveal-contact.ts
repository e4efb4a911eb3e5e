import type { z } from 'zod/mini'
import type { contactRevealInput } from '../../domain/case/inputs'
import { REVEALS_A_DAY } from '../../domain/case/reveals'
import { dayNumberAt, startOfDay } from '../../domain/clock/china-time'
import { type Answer, ok, refuse } from '../../domain/result'
import { isSteppedUp } from '../../domain/sign-in/step-up'
import { countReveals } from '../../db/queries/reveals'
import { ownSession } from '../../db/queries/sign-in-sessions'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/**
 * Unmasks one field of the contact, for whoever asks and for a few minutes (`readRevealed`). The reason is recorded where the
 * person can read it. A factor has to be freshly proved, and a day has its limit.
 */
export async function revealContact(ctx: Ctx, { caseId, field, words }: z.infer<typeof contactRevealInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'contact.reveal', async (_facts, inside) => {
    const { db, sessionId, actor, now } = inside
    const session = sessionId === null ? null : await ownSession(db, sessionId)
    if (!session || !isSteppedUp(session, now)) return refuse({ code: 'step_up' })

    const today = dayNumberAt(now)
    if ((await countReveals(db, actor.id, startOfDay(today))) >= REVEALS_A_DAY) {
      return refuse({ code: 'too_many', retryAfterSeconds: Math.ceil((startOfDay(today + 1).getTime() - now.getTime()) / 1000) })
    }
    return ok({ type: 'contact.revealed', field, ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) })
  })
}
