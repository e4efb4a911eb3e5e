import { expect, test } from 'vitest'
import { SOLO_MAX_FEN, isSoloAward, whyNotApprove } from './solo-award'

const award = { outcome: 'refund_full' as const, claimedFen: 5_000, approvedFen: 5_000, soloUpToFen: 5_000, by: 'ann' }
const ann = { id: 'ann', role: 'handler' as const }

test('one person may give all that was asked for, up to the limit', () => {
  expect(isSoloAward(award)).toBe(true)
  expect(whyNotApprove(ann, award)).toBeNull()
  expect(whyNotApprove({ id: 'bob', role: 'approver' }, award)).toBeNull()
})

test('whoever gets less than they asked for is owed two people, whatever the outcome is called', () => {
  const less = [
    { ...award, outcome: 'rejected' as const, approvedFen: 0, soloUpToFen: SOLO_MAX_FEN },
    { ...award, outcome: 'explained' as const, approvedFen: 0, soloUpToFen: SOLO_MAX_FEN },
    { ...award, outcome: 'refund_partial' as const, approvedFen: 100 },
    { ...award, approvedFen: 100 },
    { ...award, soloUpToFen: 4_999 },
    { ...award, soloUpToFen: 0 },
  ]
  for (const proposal of less) {
    expect(whyNotApprove(ann, proposal)).toBe('approvers_only')
    expect(whyNotApprove({ id: 'ann', role: 'approver' }, proposal)).toBe('same_person')
    expect(whyNotApprove({ id: 'bob', role: 'approver' }, proposal)).toBeNull()
  }
})
