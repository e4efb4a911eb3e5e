import type { CodePurpose } from '../../domain/sign-in/code-rules'
import { type Answer, ok, refuse } from '../../domain/result'
import { type CodeRow, isCodeOf, lockLiveCodes, newestCode, saveWrongTry, spendCodes } from '../../db/queries/sign-in-codes'
import type { Ctx } from '../context'

/**
 * The row whose code was typed, spent with all others this browser asked for. Inside a transaction whose refusals are kept.
 * Of the address (or case) asked for last any living code will do, since messages arrive late and out of order; a wrong one
 * costs each of them a try. Codes of other addresses do not count, or one guess would be tried on all of them.
 */
export async function takeCode({ db, keys, now, sessionId }: Ctx, purpose: CodePurpose, code: string): Promise<Answer<CodeRow>> {
  const all = sessionId ? await lockLiveCodes(db, sessionId, purpose, now) : []
  const newest = sessionId ? await newestCode(db, sessionId, purpose) : null
  const living = all.filter((row) => newest && isForSame(row, newest))
  const match = living.find((row) => isCodeOf(row, code, keys))
  if (match) {
    await spendCodes(db, all.map(({ id }) => id), now)
    return ok(match)
  }
  await saveWrongTry(db, living.map(({ id }) => id))
  const triesLeft = Math.max(0, ...living.map((row) => row.triesLeft - 1))
  return refuse(triesLeft > 0 ? { code: 'wrong_code', triesLeft } : { code: 'expired' })
}

/** A case's codes all go to its one address; one for show has the case and no address. */
const isForSame = (one: CodeRow, other: CodeRow): boolean => (other.caseId ? one.caseId === other.caseId : one.addressIndex === other.addressIndex)
