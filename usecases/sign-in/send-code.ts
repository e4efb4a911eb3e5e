import { randomBytes, randomInt } from 'node:crypto'
import { maskEmail, maskPhone } from '../../domain/privacy/masks'
import { CODE, type CodePurpose, minutesAfter } from '../../domain/sign-in/code-rules'
import type { CodeAddress } from '../../domain/sign-in/inputs'
import { newDataKey, seal, wrapKey } from '../../db/cipher'
import { sendLater } from '../../db/queries/outbox'
import { addCode, codeHash } from '../../db/queries/sign-in-codes'
import { sealShortLived } from '../../db/short-lived'
import type { Ctx } from '../context'

export interface NewCode {
  purpose: CodePurpose
  /** Null when the code is for show: the row is made all the same, nothing is sent, and no digits fit it. */
  to: CodeAddress | null
  addressIndex: string
  caseId: string | null
  locale: string
}

/** Makes a code for this browser and puts it into the outbox, inside the caller's transaction. */
export async function sendCode(ctx: Ctx, { purpose, to, addressIndex, caseId, locale }: NewCode): Promise<void> {
  const { db, keys, now, newId, sessionId } = ctx
  if (!sessionId) throw new Error('a code is tied to a browser session, and there is none')
  const id = newId()
  const code = to ? String(randomInt(10 ** CODE.digits)).padStart(CODE.digits, '0') : randomBytes(16).toString('hex')
  await addCode(db, {
    id, purpose, addressIndex, caseId, sessionId,
    channel: to?.channel ?? 'sms',
    sealedAddress: sealShortLived(to?.address ?? '', keys.masterKeys, { table: 'one_time_codes', column: 'sealed_address', rowId: id }),
    codeHash: codeHash({ id, purpose, sessionId }, code, keys),
    triesLeft: CODE.tries, createdAt: now, expiresAt: minutesAfter(now, CODE.livesMinutes), spentAt: null,
  })
  if (!to) return

  // The message carries the code's id, and a key of its own: it belongs to no case, and perhaps not yet to a person.
  const key = newDataKey()
  const sealed = (column: string, text: string) => seal(text, key, { table: 'outgoing_messages', column, rowId: id })
  await sendLater(db, {
    id, caseId: null, template: 'code', params: {}, locale, channel: to.channel, at: now,
    recipientKey: wrapKey(key, keys.masterKeys, id), recipientKeyOwner: id,
    sealedRecipient: sealed('sealed_recipient', to.address), sealedSecret: sealed('sealed_secret', code),
    recipientMasked: to.channel === 'sms' ? maskPhone(to.address) : maskEmail(to.address),
  })
}
