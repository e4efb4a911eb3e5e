import type * as z from 'zod/mini'
import { CODE_WINDOW_MINUTES, codeWaitSeconds, minutesAfter } from '../../domain/sign-in/code-rules'
import type { codeRequestInput } from '../../domain/sign-in/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { codesSentTo } from '../../db/queries/sign-in-codes'
import { addressIndex } from '../../db/queries/sign-in-people'
import { ownAddress } from '../consumer/own-address'
import type { Ctx } from '../context'
import { countVisitor } from './count-visitor'
import { sendCode } from './send-code'
import { settle } from './settle'
import type { Visitor } from './visitor'

export interface CodeRequested { purpose: 'sign_in' | 'step_up'; next: string | null }

/** Sends a one-time code: to sign in, to the phone or mailbox named; to prove oneself again, to one's own. */
export async function requestCode(ctx: Ctx, { purpose, contact, next }: z.infer<typeof codeRequestInput>, visitor: Visitor): Promise<Answer<CodeRequested>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  return settle(ctx, async (inside) => {
    const { db, keys, now } = inside
    const to = purpose === 'sign_in' ? contact : await ownAddress(inside)
    if (!to) return purpose === 'sign_in' ? refuse({ code: 'invalid', fields: { contact: ['contact_missing'] } }) : refuse({ code: 'unauthenticated' })

    const index = addressIndex(to, keys)
    const waitSeconds = codeWaitSeconds(await codesSentTo(db, index, minutesAfter(now, -CODE_WINDOW_MINUTES)), now)
    if (waitSeconds > 0) return refuse({ code: 'too_many', retryAfterSeconds: waitSeconds })
    await sendCode(inside, { purpose, to, addressIndex: index, caseId: null, locale: visitor.locale })
    return ok({ purpose, next: next ?? null })
  })
}
