import { accountWaitSeconds, withOneMore } from '../../domain/sign-in/attempt-limits'
import { knownBrowserNonce } from '../../domain/sign-in/known-browser'
import type { SystemEventBody } from '../../domain/log/system-event'
import { type Answer, ok, refuse } from '../../domain/result'
import { counterKey, lockFailures, saveFailures } from '../../db/queries/sign-in-counters'
import { appendSystemEvent } from '../../db/queries/system-events'
import type { Ctx } from '../context'
import type { Visitor } from './visitor'

/** A try at an account that is counted as failed until it turns out not to be. */
export interface AccountTry { key: string; count: number }

/** Counts a try at `login`, whether or not there is such an account. A browser its owner used before is counted by itself. In a transaction. */
export async function countAccount({ db, keys, now }: Ctx, login: string, visitor: Visitor): Promise<Answer<AccountTry>> {
  const nonce = knownBrowserNonce(keys.indexKey, login, visitor.knownBrowser)
  const key = nonce ? counterKey('browser', nonce, keys) : counterKey('account', login, keys)
  const before = await lockFailures(db, key, now)
  const waitSeconds = accountWaitSeconds(before, now)
  if (waitSeconds > 0) return refuse({ code: 'too_many', retryAfterSeconds: waitSeconds })
  const failures = withOneMore(before, now)
  await saveFailures(db, key, failures)
  return ok({ key, count: failures.count })
}

type Step = Extract<SystemEventBody, { type: 'sign_in.failed' }>['step']

/** A failed try goes on record, with the keyed hash of what was tried. */
export async function recordFailure({ db, actor, now }: Ctx, { key, count }: AccountTry, step: Step): Promise<void> {
  await appendSystemEvent(db, { at: now, actorId: actor.id, body: { type: 'sign_in.failed', account: key, count, step } })
}
