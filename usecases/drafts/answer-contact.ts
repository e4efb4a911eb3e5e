import type { z } from 'zod/mini'
import { finishStep, stepProblems } from '../../domain/case/draft'
import type { draftInputs } from '../../domain/case/draft-inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { CODE_WINDOW_MINUTES, codeWaitSeconds, minutesAfter } from '../../domain/sign-in/code-rules'
import type { CodeAddress } from '../../domain/sign-in/inputs'
import { codesSentTo } from '../../db/queries/sign-in-codes'
import { addressIndex } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { countVisitor } from '../sign-in/count-visitor'
import { sendCode } from '../sign-in/send-code'
import type { Visitor } from '../sign-in/visitor'
import { changeDraft, type DraftReceipt } from './change-draft'

/** Finishes the contact step. A guest is sent a code at once: proving the address is signing in. Who is signed in has proven theirs. */
export async function answerContact(ctx: Ctx, { caseId, ...given }: z.infer<typeof draftInputs.contact>, visitor: Visitor): Promise<Answer<DraftReceipt>> {
  const isGuest = ctx.actor.role === 'guest'
  if (isGuest) {
    if (!given.contact) return refuse({ code: 'invalid', fields: { contact: ['contact_missing'] } })
    const counted = await countVisitor(ctx, visitor)
    if (!counted.ok) return counted
  }
  const answered = await changeDraft(ctx, { caseId, step: 'contact', seenVersion: ctx.intent?.version ?? null }, async (sheet, inside) => {
    const finished = finishStep(sheet, 'contact', given)
    const fields = stepProblems(finished.answers, 'contact', inside.now)
    if (Object.keys(fields).length > 0) return refuse({ code: 'invalid', fields })
    const sent = isGuest ? await proveLater(inside, given.contact!, visitor) : ok(true as const)
    return sent.ok ? ok(finished) : sent
  })
  if (!answered.ok) return answered
  // Who has proven their address, and writes for another, shows their papers next.
  const next = isGuest ? 'code' : given.filedBy === 'agent' ? 'authority' : answered.value.next
  return ok({ ...answered.value, next })
}

async function proveLater(ctx: Ctx, to: CodeAddress, visitor: Visitor): Promise<Answer<true>> {
  const { db, keys, now } = ctx
  const index = addressIndex(to, keys)
  const retryAfterSeconds = codeWaitSeconds(await codesSentTo(db, index, minutesAfter(now, -CODE_WINDOW_MINUTES)), now)
  if (retryAfterSeconds > 0) return refuse({ code: 'too_many', retryAfterSeconds })
  await sendCode(ctx, { purpose: 'sign_in', to, addressIndex: index, caseId: null, locale: visitor.locale })
  return ok(true)
}
