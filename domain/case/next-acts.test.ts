import { expect, test } from 'vitest'
import { draftFacts, proposalsWaiting } from './facts'
import { nextActs } from './next-acts'
import { CASE_STATES, isFinal } from './states'
import { isOpen, TRANSITIONS } from './transitions'

const terms = { outcome: 'refund_full' as const, clause: 'ecommerce_55' as const, claimedFen: 1, establishedFen: 1, approvedFen: 1, evidenceIds: [] }
const decision = { ...terms, basis: 'ruling' as const, soloUpToFen: 0, proposedBy: 'a', approvedBy: 'b', at: '', accepted: false, rejected: false }
const proposal = { ...terms, soloUpToFen: 0, seq: 1, by: 'a', textId: 't' }
const extension = { seq: 2, by: 'a', policyId: 'p', textId: 't' }
const excess = { seq: 3, by: 'a', amountFen: 1 }
const variants = CASE_STATES.flatMap((state) => [
  { ...draftFacts('c', 'p'), state, extension, proposal }, { ...draftFacts('c', 'p'), state, excess, decision }, { ...draftFacts('c', 'p'), state, lastEventType: 'decision.returned' },
  { ...draftFacts('c', 'p'), state }, { ...draftFacts('c', 'p'), state, proposal },
  { ...draftFacts('c', 'p'), state, decision }, { ...draftFacts('c', 'p'), state, decision: { ...decision, outcome: 'explained' as const } },
])

test('no act is offered that the table of moves does not open', () => {
  for (const facts of variants) {
    const { primary, others } = nextActs(facts)
    for (const action of [...(primary ? [primary] : []), ...others]) expect(isOpen(action, facts.state), `${facts.state} ${action}`).toBe(true)
  }
})

test('what has ended offers nothing, and every state a case can be in says something', () => {
  const reached = new Set<string>(TRANSITIONS.map(([, , to]) => to))
  for (const facts of variants) {
    const next = nextActs(facts)
    if (isFinal(facts.state)) expect(next).toEqual({ hint: 'ended', primary: null, others: facts.state === 'merged' ? ['case.unmerge'] : [] })
    else if (reached.has(facts.state)) expect(next.hint, facts.state).not.toBe('ended')
  }
})

test('a proposal waits for its approval; a decision that pays for its refund, one that does not for its end', () => {
  const facts = draftFacts('c', 'p')
  expect(nextActs({ ...facts, state: 'investigating', proposal }).primary).toBe('decision.approve')
  expect(nextActs({ ...facts, state: 'decided', decision }).primary).toBe('refund.record')
  expect(nextActs({ ...facts, state: 'decided', decision: { ...decision, outcome: 'rejected' } }).primary).toBe('case.close')
})

test('what waits for a second person comes first, and what the case is else about stays beside it', () => {
  const facts = draftFacts('c', 'p')
  const asked = nextActs({ ...facts, state: 'investigating', extension, proposal })
  expect(asked).toMatchObject({ hint: 'extension_proposed', primary: 'extension.approve' })
  expect(asked.others).toEqual(expect.arrayContaining(['extension.return', 'decision.approve', 'decision.return']))
  expect(asked.others).not.toContain('extension.propose')
  const exceeding = nextActs({ ...facts, state: 'redress_pending', decision, excess })
  expect(exceeding).toMatchObject({ hint: 'excess_proposed', primary: 'excess.allow' })
  expect(exceeding.others).toEqual(expect.arrayContaining(['excess.return', 'case.close', 'bank.ask']))
})

test('what came back says so, until something else happens', () => {
  const facts = { ...draftFacts('c', 'p'), state: 'investigating' as const }
  expect(nextActs({ ...facts, lastEventType: 'decision.returned' })).toMatchObject({ hint: 'returned', primary: 'decision.propose' })
  expect(nextActs({ ...facts, lastEventType: 'merchant.asked' }).hint).toBe('investigating')
})

test('a proposal waits for nobody where nobody may speak on it', () => {
  expect(proposalsWaiting({ ...draftFacts('c', 'p'), state: 'investigating', extension, proposal, excess })).toEqual(['decision', 'extension'])
  expect(proposalsWaiting({ ...draftFacts('c', 'p'), state: 'under_review', excess })).toEqual([])
})
