import type { Refusal } from '../../domain/refusal'
import { ok } from '../../domain/result'
import { addFormReturn, forgetFormReturns } from '../../db/queries/form-returns'
import { sealShortLived } from '../../db/short-lived'
import { type Ctx, transact } from '../context'

/** What was typed into a form and why it was refused. */
export interface FormReturn { typed: Record<string, unknown>; refusal: Refusal }

export const RETURN_LIVES_MINUTES = 15

/** Typed again rather than kept, even sealed. */
const NEVER_KEPT: ReadonlySet<string> = new Set(['password', 'code'])

/** Keeps a refused form for the browser it came from, a quarter of an hour; gives the id its page reads it by. */
export async function keepReturn(ctx: Ctx, { typed, refusal }: FormReturn): Promise<string> {
  // The intent was not carried out, so its key stays free for the next try.
  const kept = await transact({ ...ctx, intent: null }, async ({ db, keys, now, newId, sessionId }) => {
    if (!sessionId) throw new Error('a form is returned to a browser session, and there is none')
    await forgetFormReturns(db, new Date(now.getTime() - RETURN_LIVES_MINUTES * 60_000))
    const id = newId()
    const text = JSON.stringify({ typed: withoutSecrets(typed), refusal } satisfies FormReturn)
    await addFormReturn(db, { id, sessionId, createdAt: now, sealed: sealShortLived(text, keys.masterKeys, { table: 'form_returns', column: 'sealed', rowId: id }) })
    return ok(id)
  })
  if (!kept.ok) throw new Error(`a form could not be kept: ${kept.refusal.code}`)
  return kept.value
}

const withoutSecrets = (typed: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !NEVER_KEPT.has(name)))
