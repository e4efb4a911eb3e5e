import type { CaseFacts } from './facts'
import { isFinal } from './states'

type Merging = Pick<CaseFacts, 'id' | 'state' | 'consumerId' | 'acquirerId' | 'submittedAt'>
export type MergeProblem = 'merge_into_itself' | 'merge_other_consumer' | 'merge_into_ended' | 'merge_into_later'

/**
 * Why `one` cannot go on under `target`; null when it can. The earlier one goes on, so that the first clock is kept.
 * Source: complaint rules, section 2.1 (NFRA text: same matter, no new facts).
 */
export function mergeProblem(one: Merging, target: Merging): MergeProblem | null {
  if (one.id === target.id) return 'merge_into_itself'
  if (one.consumerId !== target.consumerId || one.acquirerId !== target.acquirerId) return 'merge_other_consumer'
  if (isFinal(target.state)) return 'merge_into_ended'
  return isEarlier(target, one) ? null : 'merge_into_later'
}

/** Which of two was filed first; of two filed in the same instant the one whose id was made first. */
export const isEarlier = (one: Pick<Merging, 'id' | 'submittedAt'>, other: Pick<Merging, 'id' | 'submittedAt'>): boolean =>
  one.submittedAt < other.submittedAt || (one.submittedAt === other.submittedAt && one.id < other.id)
