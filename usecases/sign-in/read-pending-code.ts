import { maskEmail, maskPhone } from '../../domain/privacy/masks'
import type { CodePurpose } from '../../domain/sign-in/code-rules'
import { type Answer, ok, refuse } from '../../domain/result'
import { open, unwrapKey } from '../../db/cipher'
import { demoCode, newestCode } from '../../db/queries/sign-in-codes'
import { openShortLived } from '../../db/short-lived'
import { type Ctx, transact } from '../context'

export interface PendingCode {
  channel: 'sms' | 'mail'
  /** "138****2046". Empty for a tracking code: who holds a reference may not learn whose it is. */
  maskedAddress: string
  expiresAt: Date
  /** The code itself, in a demonstration; null everywhere else. */
  demoCode: string | null
}

/** The code this browser asked for last and has not answered yet. */
export async function readPendingCode(ctx: Ctx, purpose: CodePurpose): Promise<Answer<PendingCode>> {
  return transact(ctx, async (inside) => {
    const { db, keys, now, sessionId } = inside
    const row = sessionId ? await newestCode(db, sessionId, purpose) : null
    if (!row || row.spentAt !== null || row.expiresAt <= now) return refuse({ code: 'expired' })
    const { id, channel, expiresAt } = row
    const address = openShortLived(row.sealedAddress, keys.masterKeys, { table: 'one_time_codes', column: 'sealed_address', rowId: id })
    const masked = channel === 'sms' ? maskPhone(address) : maskEmail(address)
    return ok({ channel, maskedAddress: purpose === 'track' ? '' : masked, expiresAt, demoCode: await openDemoCode(inside, id) })
  })
}

async function openDemoCode({ db, keys }: Ctx, id: string): Promise<string | null> {
  const sealed = await demoCode(db, id)
  if (!sealed) return null
  return open(sealed.sealedSecret, unwrapKey(sealed.recipientKey, keys.masterKeys, sealed.recipientKeyOwner), { table: 'outgoing_messages', column: 'sealed_secret', rowId: id })
}
