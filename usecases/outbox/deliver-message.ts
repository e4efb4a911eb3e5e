import { type Notice, WORTHLESS_AFTER_MINUTES } from '@/domain/case/notices'
import type { MessageProblem } from '@/domain/operate/outbox'
import { type Answer, ok, refuse } from '@/domain/result'
import { type DataKey, open, seal, unwrapKey } from '@/db/cipher'
import { beginTry, claimEffect, lockMessage, markSent, markUnsent, type OutgoingRow } from '@/db/queries/outbox-delivery'
import { DeliveryError, type Messaging, type Outgoing } from '@/gateways/messaging/messaging'
import { type Ctx, transact } from '../context'

export interface DeliverMessage { messageId: string; /** This try counted. */ triesMade: number; triesAllowed: number }
/** What a text is made from; `secret` is the one-time code of the template `code`. */
export interface NoticeToWrite { notice: Notice; version: number; locale: string; secret: string | null }
export interface Delivering { write: (given: NoticeToWrite) => { subject: string; text: string }; messaging: Messaging }

/**
 * Makes the text of an outbox row, keeps it sealed and sends it. A row that is out already, or came too late to be of use, is left alone.
 * Throws when it could not be sent now, with the row saying why, so that the queue tries again. The receiver may get it twice, under one id.
 */
export async function deliverMessage(ctx: Ctx, input: DeliverMessage, { write, messaging }: Delivering): Promise<Answer<'sent' | 'not_needed'>> {
  try {
    const prepared = await prepare(ctx, input, write)
    if (!prepared.ok) return prepared
    if (prepared.value === 'not_needed') return ok('not_needed')
    // Between two transactions: another's server may take its time, and a transaction may not wait for it.
    const via = await messaging.send(prepared.value)
    return await transact(ctx, async ({ db, now }) => {
      if (await claimEffect(db, `message.sent:${input.messageId}`, now)) await markSent(db, input.messageId, { at: now, via })
      return ok('sent')
    })
  } catch (error) {
    await noteFailure(ctx, input, error instanceof DeliveryError ? error.code : 'unexpected')
    throw error
  }
}

async function prepare(ctx: Ctx, { messageId, triesMade }: DeliverMessage, write: Delivering['write']): Promise<Answer<Outgoing | 'not_needed'>> {
  return transact<Outgoing | 'not_needed'>(ctx, async ({ db, keys, now }) => {
    const row = await lockMessage(db, messageId)
    if (!row) return refuse({ code: 'not_found' })
    if (row.state === 'sent') return ok('not_needed')
    if (isWorthless(row, now)) {
      await markUnsent(db, messageId, { state: 'failed', problem: 'expired' })
      return ok('not_needed')
    }
    const key = unwrapKey(row.recipientKey, keys.masterKeys, row.recipientKeyOwner)
    const { subject, text } = write({
      notice: { template: row.template, params: row.params } as Notice, version: row.templateVersion, locale: row.locale,
      secret: row.sealedSecret && openColumn(row, 'sealed_secret', row.sealedSecret, key),
    })
    const whole = row.channel === 'mail' ? `${subject}\n\n${text}` : text
    await beginTry(db, messageId, { attempts: triesMade, sealedText: seal(whole, key, place(row, 'sealed_text')) })
    return ok({ id: messageId, channel: row.channel, to: openColumn(row, 'sealed_recipient', row.sealedRecipient, key), subject, text })
  })
}

async function noteFailure(ctx: Ctx, { messageId, triesMade, triesAllowed }: DeliverMessage, problem: MessageProblem): Promise<void> {
  await transact(ctx, async ({ db }) => {
    await markUnsent(db, messageId, { state: triesMade >= triesAllowed ? 'failed' : 'queued', problem })
    return ok(true)
  })
}

function isWorthless({ template, createdAt }: OutgoingRow, now: Date): boolean {
  const minutes = WORTHLESS_AFTER_MINUTES[template as Notice['template']]
  return minutes !== undefined && now.getTime() - createdAt.getTime() >= minutes * 60_000
}

const place = ({ id }: OutgoingRow, column: string) => ({ table: 'outgoing_messages', column, rowId: id })
const openColumn = (row: OutgoingRow, column: string, sealed: string, key: DataKey) => open(sealed, key, place(row, column))
