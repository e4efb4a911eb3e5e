import { chinaDateAt } from '../clock/china-time'
import type { EvidenceSlot } from '../evidence/slots'

/**
 * What somebody who complains for another has to show: the authority itself, and the identity papers of both, a file each.
 * Source: PBoC Order 2020-5, art. 41; NFRA Order 2020-3, art. 14.
 */
export const AUTHORITY_PAPERS = { authority: 1, identity: 2 } as const satisfies Partial<Record<EvidenceSlot, number>>
export type AuthorityPaper = keyof typeof AUTHORITY_PAPERS

/** Which of those papers are still to come. A file that was not taken counts for nothing. */
export function missingPapers(files: readonly { slot: string; state: string }[]): AuthorityPaper[] {
  const held = (paper: AuthorityPaper) => files.filter(({ slot, state }) => slot === paper && state !== 'refused' && state !== 'quarantined').length
  return (Object.keys(AUTHORITY_PAPERS) as AuthorityPaper[]).filter((paper) => held(paper) < AUTHORITY_PAPERS[paper])
}

/** Whether an authority is over. It holds to the end of its last day in China; 'YYYY-MM-DD'. */
export const isAuthorityOver = (until: string, now: Date): boolean => until < chinaDateAt(now)
