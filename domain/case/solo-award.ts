import type { Actor } from '../access/actor'
import type { DecisionTerms } from './event-parts'

/** The highest limit an institution may set, whatever is typed: ¥5,000. */
export const SOLO_MAX_FEN = 500_000

type Proposed = Pick<DecisionTerms, 'outcome' | 'claimedFen' | 'approvedFen'> & { soloUpToFen: number; by: string }

/** Everything that was asked for, and no more than the institution lets one person give. Whoever gets less is owed a second pair of eyes. */
export const isSoloAward = ({ outcome, claimedFen, approvedFen, soloUpToFen }: Omit<Proposed, 'by'>): boolean =>
  outcome === 'refund_full' && approvedFen >= claimedFen && approvedFen <= soloUpToFen

/** Why this person may not put a proposal into force: it is their own, or it is not for a handler to do; null when they may. */
export function whyNotApprove({ id, role }: Pick<Actor, 'id' | 'role'>, proposal: Proposed): 'same_person' | 'approvers_only' | null {
  if (isSoloAward(proposal)) return null
  if (role === 'handler') return 'approvers_only'
  return proposal.by === id ? 'same_person' : null
}
