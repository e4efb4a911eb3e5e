import type { CodePurpose } from '../../domain/sign-in/code-rules'
import { type Answer, ok, refuse } from '../../domain/result'
import { type CodeRow, isCodeOf, lockLiveCodes, saveWrongTry, spendCodes } from '../../db/queries/sign-in-codes'
import type { Ctx } from '../context'

/**
 * The row whose code was typed, spent with all others this browser asked for. Inside a transaction whose refusals are kept.
 * Any living code will do, since messages arrive late and out of order; a wrong one costs each of them a try.
 */
export async function takeCode({ db, keys, now, sessionId }: Ctx, purpose: CodePurpose, code: string): Promise<Answer<CodeRow>> {
  const living = sessionId ? await lockLiveCodes(db, sessionId, purpose, now) : []
  const match = living.find((row) => isCodeOf(row, code, keys))
  const ids = living.map(({ id }) => id)
  if (match) {
    await spendCodes(db, ids, now)
    return ok(match)
  }
  await saveWrongTry(db, ids)
  const triesLeft = Math.max(0, ...living.map((row) => row.triesLeft - 1))
  return refuse(triesLeft > 0 ? { code: 'wrong_code', triesLeft } : { code: 'expired' })
}
