import { ok } from '../../domain/result'
import { CipherError } from '../../db/cipher'
import { formReturnOf } from '../../db/queries/form-returns'
import { openShortLived } from '../../db/short-lived'
import { type Ctx, transact } from '../context'
import { type FormReturn, RETURN_LIVES_MINUTES } from './keep-return'

export type { FormReturn } from './keep-return'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The refused form that waits under an id for this browser; null for another's, after a quarter of an hour, or when there is none. */
export async function readReturn(ctx: Ctx, id: string): Promise<FormReturn | null> {
  if (!UUID.test(id)) return null
  const read = await transact({ ...ctx, intent: null }, async ({ db, keys, now }) => {
    const sealed = await formReturnOf(db, id, new Date(now.getTime() - RETURN_LIVES_MINUTES * 60_000))
    if (sealed === null) return ok(null)
    try {
      return ok(JSON.parse(openShortLived(sealed, keys.masterKeys, { table: 'form_returns', column: 'sealed', rowId: id })) as FormReturn)
    } catch (error) {
      if (error instanceof CipherError) return ok(null)   // its master key has gone meanwhile: as if the quarter of an hour were over
      throw error
    }
  })
  return read.ok ? read.value : null
}
