import { expect, test } from 'vitest'
import type { DecisionTerms } from './event-parts'
import type { EventBody } from './events'
import { proposalBefore, returnedProposal, termsDiff } from './proposal-diff'

const terms: DecisionTerms = { outcome: 'refund_full', clause: 'ecommerce_55', claimedFen: 100, establishedFen: 100, approvedFen: 100, evidenceIds: ['a', 'b'] }
const text = { textId: 't', textHash: 'h' }
const proposed = (approvedFen: number): EventBody => ({ type: 'decision.proposed', ...terms, approvedFen, ...text })
const returned: EventBody = { type: 'decision.returned', ...text }
const approved: EventBody = { type: 'decision.approved', proposalSeq: 1 }
const told = (...bodies: EventBody[]) => bodies.map((body, index) => ({ seq: index + 1, body, words: `said ${index + 1}` }))

test('the first proposal has none before it', () => {
  expect(proposalBefore(told({ type: 'investigation.opened' }, proposed(100)), 2)).toBeNull()
})

test('the one before was sent back, replaced, or ruled and taken up again', () => {
  const fateOf = (...bodies: EventBody[]) => { const events = told(...bodies); return proposalBefore(events, events.length) }
  expect(fateOf(proposed(100), returned, proposed(90))).toMatchObject({ fate: 'returned', proposed: { seq: 1 }, verdict: { seq: 2, words: 'said 2' } })
  expect(fateOf(proposed(100), { type: 'note.added', ...text }, proposed(90))).toMatchObject({ fate: 'replaced', verdict: null })
  expect(fateOf(proposed(100), approved, { type: 'case.closed' }, proposed(90))).toMatchObject({ fate: 'ruled', verdict: null })
  // Of several, the last.
  expect(fateOf(proposed(100), returned, proposed(95), proposed(90))).toMatchObject({ fate: 'replaced', proposed: { seq: 3 } })
})

test('what was sent back waits to be changed until something else is proposed or decided', () => {
  expect(returnedProposal(told(proposed(100), returned, { type: 'note.added', ...text }))).toMatchObject({ proposed: { seq: 1 }, verdict: { seq: 2 } })
  expect(returnedProposal(told(proposed(100), returned, proposed(90)))).toBeNull()
  expect(returnedProposal(told(proposed(100), approved))).toBeNull()
  expect(returnedProposal(told({ type: 'case.accepted' }))).toBeNull()
})

test('each field that changed is named, and which evidence came and went', () => {
  expect(termsDiff(terms, terms)).toEqual({ changed: new Set(), added: [], removed: [] })
  expect(termsDiff(terms, { ...terms, outcome: 'refund_partial', approvedFen: 90, evidenceIds: ['b', 'c'] }))
    .toEqual({ changed: new Set(['outcome', 'approvedFen', 'evidenceIds']), added: ['c'], removed: ['a'] })
  expect(termsDiff(terms, { ...terms, clause: 'pbc_43', establishedFen: 90 }).changed).toEqual(new Set(['clause', 'establishedFen']))
})
