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

/** Puts messages into the outbox and their sending into the queue: one transaction, so neither can exist alone. */
export async function sendLater(db: Db, ...messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  await db.insert(outgoingMessages).values(messages.map(({ at, ...message }) => ({ ...message, templateVersion: NOTICE_VERSION, state: 'queued' as const, attempts: 0, createdAt: at })))
  await db.execute(sql`
    select app.enqueue('send-message', json_build_object('messageId', id), id) from jsonb_array_elements_text(${JSON.stringify(messages.map(({ id }) => id))}::jsonb) as id`)
}

export type Task = 'send-message' | 'scan-evidence'

/** Asks for work later, from inside the transaction that needs it. */
export async function enqueue(db: Db, task: Task, payload: Record<string, string>, jobKey: string): Promise<void> {
  await db.execute(sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${jobKey})`)
}
