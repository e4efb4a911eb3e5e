import type { Actor } from '../domain/access/actor'
import { type Answer, refuse } from '../domain/result'
import type { Db } from '../db/client'
import { askAs } from '../db/queries/asker'
import { claimIntent, keepAnswer } from '../db/queries/intents'
import type { Keys } from '../db/keys'
import { withoutValues } from '../db/query-error'

/** Everything a use case may know of the outside, built once per request. One request, one `now`. */
export interface Ctx {
  actor: Actor
  /** The browser's session row; null for jobs and commands. */
  sessionId: string | null
  now: Date
  newId: () => string
  db: Db
  keys: Keys
  /** What a change asks for: carried out once, and only on the version it was made for. Null for reads. */
  intent: Intent | null
}

export interface Intent {
  key: string
  requestHash: string
  /** The version the person saw. */
  version: number | null
  /** One act on many cases, meant for each as it stands. */
  bulk?: true
}

/**
 * Runs `work` in one transaction as the actor. A refusal rolls back, as a throw does.
 * With an intent, the same key gives the same answer again and the work is not repeated.
 */
export async function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<Answer<T>>): Promise<Answer<T>> {
  let outcome: Answer<T> | undefined
  // Known by identity: the driver's own rollback error is of another class where a bundler carries the driver twice.
  const rollback = new Error('refused')
  try {
    await ctx.db.transaction(async (tx) => {
      await askAs(tx as unknown as Db, ctx.actor, ctx.sessionId)
      outcome = await once({ ...ctx, db: tx as unknown as Db }, work)
      if (!outcome.ok) throw rollback
    })
  } catch (error) {
    if (isInEachOthersWay(error)) return refuse({ code: 'in_progress', retryAfterSeconds: 2 })
    if (error !== rollback) throw withoutValues(error)
  }
  return outcome!   // set: the transaction finished `work`, or was rolled back after it
}

async function once<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<Answer<T>>): Promise<Answer<T>> {
  const { intent, actor, db, now } = ctx
  if (!intent) return work(ctx)
  const stored = await claimIntent(db, actor.id, intent.key, intent.requestHash, now)
  if (stored) return stored.requestHash === intent.requestHash ? { ok: true, value: stored.answer as T } : refuse({ code: 'key_reused' })
  const answer = await work(ctx)
  if (answer.ok) await keepAnswer(db, actor.id, intent.key, answer.value)
  return answer
}

const LOCK_TIMEOUT = '55P03'
const DEADLOCK = '40P01'

/** Somebody else holds the row, the same intent is still being carried out, or each of two waited for the other. */
function isInEachOthersWay(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const code = (cause as { code?: string } | null)?.code
  return code === LOCK_TIMEOUT || code === DEADLOCK
}
