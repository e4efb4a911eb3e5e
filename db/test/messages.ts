import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Notice } from '../../domain/case/notices'
import { newDataKey, open, seal, unwrapKey, wrapKey } from '../cipher'
import type { Db } from '../client'
import { sendLater } from '../queries/outbox'
import { outgoingMessages } from '../schema'
import { TEST_KEYS } from './world'

interface Given { notice?: Notice; channel?: 'sms' | 'mail'; to?: string; code?: string; locale?: string; at?: Date }

/** A message in the outbox, with its job, as a use case leaves one: about no case, sealed for its receiver. */
export async function aMessage(db: Db, given: Given = {}): Promise<string> {
  const { channel = 'mail', code, locale = 'zh-CN', at = new Date() } = given
  const notice: Notice = given.notice ?? (code ? { template: 'code', params: {} } : { template: 'closed', params: { reference: 'MZ-2611-0047-5' } })
  const [id, owner, key] = [newId(), newId(), newDataKey()]
  const sealed = (column: string, text: string) => seal(text, key, { table: 'outgoing_messages', column, rowId: id })
  await sendLater(db, {
    id, caseId: null, ...notice, locale, channel, at, recipientKey: wrapKey(key, TEST_KEYS.masterKeys, owner), recipientKeyOwner: owner,
    sealedRecipient: sealed('sealed_recipient', given.to ?? (channel === 'mail' ? 'reader@example.com' : '+8613812342046')),
    recipientMasked: channel === 'mail' ? 'r***@example.com' : '138****2046',
    ...(code ? { sealedSecret: sealed('sealed_secret', code) } : {}),
  })
  return id
}

export async function messageRow(db: Db, id: string) {
  const [row] = await db.select().from(outgoingMessages).where(eq(outgoingMessages.id, id))
  return row!
}

/** What the row keeps of the text, opened with the key of its receiver. */
export async function textOf(db: Db, id: string): Promise<string> {
  const row = await messageRow(db, id)
  const key = unwrapKey(row.recipientKey, TEST_KEYS.masterKeys, row.recipientKeyOwner)
  return open(row.sealedText!, key, { table: 'outgoing_messages', column: 'sealed_text', rowId: id })
}
