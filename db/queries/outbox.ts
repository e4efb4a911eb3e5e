import { sql } from 'drizzle-orm'
import { type Notice, NOTICE_VERSION } from '../../domain/case/notices'
import type { Db } from '../client'
import { outgoingMessages } from '../schema'

export type NewMessage = Notice & {
  id: string
  caseId: string | null
  locale: string
  channel: 'sms' | 'mail'
  /** The wrapped data key that seals this row, and whose it is: the case's or the person's id it was wrapped for. */
  recipientKey: string
  recipientKeyOwner: string
  sealedRecipient: string
  recipientMasked: string
  /** For the template `code`: the code, sealed as column `sealed_secret`. */
  sealedSecret?: string
  at: Date
}

/** Puts a message into the outbox and its sending into the queue: one transaction, so neither can exist alone. */
export async function sendLater(db: Db, { at, ...message }: NewMessage): Promise<void> {
  await db.insert(outgoingMessages).values({ ...message, templateVersion: NOTICE_VERSION, state: 'queued', attempts: 0, createdAt: at })
  await enqueue(db, 'send-message', { messageId: message.id }, message.id)
}

export type Task = 'send-message' | 'scan-evidence'

/** Asks for work later, from inside the transaction that needs it. */
export async function enqueue(db: Db, task: Task, payload: Record<string, string>, jobKey: string): Promise<void> {
  await db.execute(sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${jobKey})`)
}
