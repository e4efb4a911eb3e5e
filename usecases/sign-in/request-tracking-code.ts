import { setTimeout as pause } from 'node:timers/promises'
import type * as z from 'zod/mini'
import { CODE_WINDOW_MINUTES, codeWaitSeconds, minutesAfter } from '../../domain/sign-in/code-rules'
import type { CodeAddress, trackInput } from '../../domain/sign-in/inputs'
import { type Answer, ok } from '../../domain/result'
import { blindIndex, open, unwrapKey } from '../../db/cipher'
import { codesSentTo, trackContact, type TrackContact } from '../../db/queries/sign-in-codes'
import { addressIndex } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'
import { countVisitor } from './count-visitor'
import { sendCode } from './send-code'
import { settle } from './settle'
import type { Visitor } from './visitor'

/** Longer than the work ever takes on a healthy machine, so the time says nothing about the reference. */
const ANSWER_AFTER_MS = 300

/**
 * Sends a code to whoever filed the case. A reference that is no case's, and an address that had its codes for now,
 * are answered alike and as slowly, with a code that nobody receives.
 */
export async function requestTrackingCode(ctx: Ctx, { reference }: z.infer<typeof trackInput>, visitor: Visitor): Promise<Answer<true>> {
  const allowed = await countVisitor(ctx, visitor)
  if (!allowed.ok) return allowed
  const [answer] = await Promise.all([settle(ctx, (inside) => sendIfKnown(inside, reference, visitor)), pause(ANSWER_AFTER_MS)])
  return answer
}

async function sendIfKnown(ctx: Ctx, reference: string, { locale }: Visitor): Promise<Answer<true>> {
  const { db, keys, now } = ctx
  const contact = await trackContact(db, reference)
  const address = contact && addressOf(ctx, contact)
  // What nobody receives is not counted against anybody's address.
  const nowhere = blindIndex('one_time_codes.nowhere', reference, keys.indexKey)
  const sentAts = await codesSentTo(db, address ? addressIndex(address, keys) : nowhere, minutesAfter(now, -CODE_WINDOW_MINUTES))
  const to = codeWaitSeconds(sentAts, now) === 0 ? address : null
  await sendCode(ctx, { purpose: 'track', to, addressIndex: to ? addressIndex(to, keys) : nowhere, caseId: contact?.caseId ?? null, locale })
  return ok(true)
}

/** The phone, or the mailbox, the case was filed with; null once it has been erased. */
function addressOf({ keys }: Ctx, { caseId, wrappedKey, sealedPhone, sealedEmail }: TrackContact): CodeAddress | null {
  const key = unwrapKey(wrappedKey, keys.masterKeys, caseId)
  const opened = (column: string, sealed: string) => open(sealed, key, { table: 'case_contacts', column, rowId: caseId })
  if (sealedPhone) return { channel: 'sms', address: opened('sealed_phone', sealedPhone) }
  return sealedEmail ? { channel: 'mail', address: opened('sealed_email', sealedEmail) } : null
}
