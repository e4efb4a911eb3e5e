import { randomBytes } from 'node:crypto'
import type { Role } from '../../domain/access/roles'
import type { SignInWay } from '../../domain/log/system-event'
import { browserName } from '../../domain/sign-in/browser-name'
import { knownBrowserToken } from '../../domain/sign-in/known-browser'
import { SESSIONS_MAX } from '../../domain/sign-in/session-limits'
import { insertSession, newSessionSecret, ownSession } from '../../db/queries/sign-in-sessions'
import { passDrafts } from '../../db/queries/sign-in-people'
import { appendSystemEvent } from '../../db/queries/system-events'
import type { Ctx } from '../context'
import type { Visitor } from './visitor'

/** What the last step of signing in gives the browser. The secret goes into its cookie and nowhere else. */
export interface SignedIn {
  secret: string
  role: Role
  onlyCaseId: string | null
  next: string | null
  /** For the cookie that keeps this browser its own allowance of failures; null where there is nothing to keep. */
  knownBrowser: string | null
}

export interface Entry {
  userId: string
  /** Null for consumers. */
  membership: { id: string; role: Role } | null
  onlyCaseId?: string
  by: SignInWay
  next: string | undefined
  /** What the person typed to sign in; consumers typed none. */
  login?: string
}

/** The shared last step of every way in, inside the caller's transaction: a fresh session in place of the browser's old one. Null when the person may not. */
export async function beginSession(ctx: Ctx, { userId, membership, onlyCaseId, by, next, login }: Entry, visitor: Visitor): Promise<SignedIn | null> {
  const { db, actor, now, keys } = ctx
  const secret = newSessionSecret()
  const opened = await insertSession(db, {
    ...fresh(ctx, secret, visitor), userId, membershipId: membership?.id ?? null, onlyCaseId: onlyCaseId ?? null, since: now, steppedUpAt: now,
  })
  if (!opened) return null
  const role = membership?.role ?? 'consumer'
  if (actor.role === 'guest' && role === 'consumer' && !onlyCaseId) await passDrafts(db, userId)
  await appendSystemEvent(db, { at: now, actorId: userId, body: { type: 'session.opened', by, role, membershipId: membership?.id ?? null, caseId: onlyCaseId ?? null } })
  return {
    secret, role, onlyCaseId: onlyCaseId ?? null, next: next ?? null,
    knownBrowser: login === undefined ? null : knownBrowserToken(keys.indexKey, login, randomBytes(16).toString('base64url')),
  }
}

export interface Renewal {
  /** Another role of the same person; else the session keeps its own. */
  membership?: { id: string; role: Role }
  /** When a factor was proved just now; else what the session knew stays. */
  steppedUpAt?: Date
  next: string | undefined
}

/** A fresh session for who is signed in already. It does not live longer than the old one would have. Null when the old one has ended. */
export async function renewSession(ctx: Ctx, { membership, steppedUpAt, next }: Renewal, visitor: Visitor): Promise<SignedIn | null> {
  const { db, actor, sessionId } = ctx
  const old = sessionId ? await ownSession(db, sessionId) : null
  if (!old) return null
  const secret = newSessionSecret()
  const opened = await insertSession(db, {
    ...fresh(ctx, secret, visitor), userId: actor.id, membershipId: membership?.id ?? old.membershipId, onlyCaseId: actor.onlyCaseId,
    since: old.since, steppedUpAt: steppedUpAt ?? old.steppedUpAt,
  })
  return opened ? { secret, role: membership?.role ?? actor.role, onlyCaseId: actor.onlyCaseId, next: next ?? null, knownBrowser: null } : null
}

const fresh = ({ newId, sessionId, now }: Ctx, secret: string, visitor: Visitor) =>
  ({ id: newId(), secret, replaces: sessionId, browser: browserName(visitor.userAgent), at: now, keep: SESSIONS_MAX })
