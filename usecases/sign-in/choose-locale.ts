import { ok } from '../../domain/result'
import { saveLocale } from '../../db/queries/sign-in-people'
import { type Ctx, transact } from '../context'

/** The language messages to this person are written in from now on. A guest has none but the browser's. */
export async function chooseLocale(ctx: Ctx, locale: string): Promise<void> {
  if (ctx.actor.role === 'guest') return
  await transact({ ...ctx, intent: null }, async ({ db, actor }) => {
    await saveLocale(db, actor.id, locale)
    return ok(true)
  })
}
