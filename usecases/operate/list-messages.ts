import type { NoticeTemplate } from '@/domain/case/notices'
import type { MessageState, SentVia } from '@/domain/operate/outbox'
import { type Answer, ok } from '@/domain/result'
import { open, unwrapKey } from '@/db/cipher'
import { readInstallationMode } from '@/db/queries/installation'
import { countMessages, outgoingPage } from '@/db/queries/outbox-list'
import type { OutgoingRow } from '@/db/queries/outbox-delivery'
import type { Ctx } from '../context'
import { asOperator } from './as-operator'

const PAGE = 50

export interface OutgoingItem {
  id: string
  template: NoticeTemplate
  channel: 'sms' | 'mail'
  recipientMasked: string
  state: MessageState
  sentVia: SentVia | null
  attempts: number
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
  /** The words, in an installation made for demonstration; null everywhere else, and before they are made. */
  text: string | null
}
export interface MessagePage { counts: Record<MessageState, number>; isDemo: boolean; messages: OutgoingItem[]; nextBefore: string | null }

/** What leaves the house: template, masked recipient and state, never whom it concerns. In a demo, where nothing arrives, also the words. */
export async function listMessages(ctx: Ctx, { state, before }: { state: MessageState | null; before: string | null }): Promise<Answer<MessagePage>> {
  return asOperator(ctx, async (inside) => {
    const { db } = inside
    const isDemo = (await readInstallationMode(db)) === 'demo'
    const rows = await outgoingPage(db, { state, before, atMost: PAGE + 1 })
    const messages = rows.slice(0, PAGE).map((row) => item(row, isDemo ? textOf(inside, row) : null))
    return ok({ counts: await countMessages(db), isDemo, messages, nextBefore: rows.length > PAGE ? messages.at(-1)!.id : null })
  })
}

function item(row: OutgoingRow, text: string | null): OutgoingItem {
  const { id, channel, recipientMasked, state, sentVia, attempts, lastError, createdAt, sentAt } = row
  return { id, template: row.template as NoticeTemplate, channel, recipientMasked, state, sentVia, attempts, lastError, createdAt, sentAt, text }
}

function textOf({ keys }: Ctx, { id, sealedText, recipientKey, recipientKeyOwner }: OutgoingRow): string | null {
  return sealedText && open(sealedText, unwrapKey(recipientKey, keys.masterKeys, recipientKeyOwner), { table: 'outgoing_messages', column: 'sealed_text', rowId: id })
}
