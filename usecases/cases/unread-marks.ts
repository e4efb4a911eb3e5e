import { type Party, PARTY_OF } from '../../domain/access/roles'
import { isNewsTo } from '../../domain/access/unread'
import { newsSince, seenOf } from '../../db/queries/case-seen'
import type { Ctx } from '../context'

/** What of a case a person has not read: never opened it at all, or so many things since they did. */
export interface UnreadMark { isUnopened: boolean; count: number }
export const NOTHING_UNREAD: UnreadMark = { isUnopened: false, count: 0 }

/** Whoever filed a case knows how it began, opened or not. To others a case they never opened is new as a whole. */
export const ofUnopened = (party: Party): 'all' | 'none' => (party === 'consumer' ? 'all' : 'none')

/** The step that marks the lines of a list for the person asking, inside the caller's transaction. */
export async function unreadMarks({ db, actor }: Ctx, caseIds: readonly string[]): Promise<Map<string, UnreadMark>> {
  const party = PARTY_OF[actor.role]
  const [seen, since] = await Promise.all([seenOf(db, actor.id, caseIds), newsSince(db, actor.id, caseIds, ofUnopened(party))])
  const news = since.filter(({ body }) => isNewsTo(party, body))
  return new Map(caseIds.map((id) => [id, { isUnopened: !seen.has(id), count: news.filter(({ caseId }) => caseId === id).length }]))
}
