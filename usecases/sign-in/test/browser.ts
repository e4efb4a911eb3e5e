import { desc, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { expect } from 'vitest'
import type { Answer } from '../../../domain/result'
import { open, unwrapKey } from '../../../db/cipher'
import type { Client, Db } from '../../../db/client'
import { outgoingMessages, systemEvents } from '../../../db/schema'
import { TEST_KEYS } from '../../../db/test/world'
import type { Ctx } from '../../context'
import type { SignedIn } from '../begin-session'
import { openGuestSession } from '../open-guest-session'
import { readSession, type Session } from '../read-session'
import type { Visitor } from '../visitor'

export const START = new Date('2026-11-21T02:00:00.000Z')
export const minutesLater = (minutes: number, from = START): Date => new Date(from.getTime() + minutes * 60_000)

let addresses = 0

/** A browser at the doors: keeps its cookie, and comes from an address of its own. */
export class Browser {
  secret = ''
  visitor: Visitor
  constructor(private readonly client: Client) {
    addresses += 1
    this.visitor = { address: `198.51.${addresses}.7`, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0', locale: 'zh-CN', knownBrowser: null }
  }

  async session(now = START): Promise<Session | null> {
    return this.secret ? readSession({ db: this.client.db, now }, this.secret) : null
  }

  /** What a door would hand to a use case; a first visit opens a guest session. */
  async ctx(now = START): Promise<Ctx> {
    let session = await this.session(now)
    if (!session) {
      const opened = await openGuestSession({ db: this.client.db, now, newId })
      this.secret = opened.secret
      session = opened.session
    }
    return { actor: session.actor, sessionId: session.id, now, newId, db: this.client.db, keys: TEST_KEYS, intent: null }
  }

  /** As the answer's cookies would: the browser goes on with the new session. */
  keep(answer: Answer<SignedIn>): SignedIn {
    const signedIn = valueOf(answer)
    this.secret = signedIn.secret
    this.visitor = { ...this.visitor, knownBrowser: signedIn.knownBrowser ?? this.visitor.knownBrowser }
    return signedIn
  }
}

export function valueOf<T>(answer: Answer<T>): T {
  expect(answer).toMatchObject({ ok: true })
  return (answer as { ok: true; value: T }).value
}

export const refusalOf = <T>(answer: Answer<T>) => (answer.ok ? { code: 'ok' as const } : answer.refusal)

/** The messages that left for an address so far, with their codes, the newest first. Looked up past the walls. */
export async function sentCodes(db: Db): Promise<{ to: string; code: string; channel: string; masked: string }[]> {
  const rows = await db.select().from(outgoingMessages).where(eq(outgoingMessages.template, 'code')).orderBy(desc(outgoingMessages.id))
  return rows.map((row) => {
    const key = unwrapKey(row.recipientKey, TEST_KEYS.masterKeys, row.recipientKeyOwner)
    const opened = (column: string, sealed: string) => open(sealed, key, { table: 'outgoing_messages', column, rowId: row.id })
    return { to: opened('sealed_recipient', row.sealedRecipient), code: opened('sealed_secret', row.sealedSecret!), channel: row.channel, masked: row.recipientMasked }
  })
}

export async function newestCodeTo(db: Db, address: string): Promise<string> {
  return (await sentCodes(db)).find(({ to }) => to === address)!.code
}

/** Six digits that are not the code. */
export const notThe = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

export async function eventsOf(db: Db, actorId: string): Promise<string[]> {
  const rows = await db.select().from(systemEvents).where(eq(systemEvents.actorId, actorId)).orderBy(systemEvents.seq)
  return rows.map(({ type }) => type)
}
