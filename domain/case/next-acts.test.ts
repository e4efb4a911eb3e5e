import { expect, test } from 'vitest'
import { draftFacts } from './facts'
import { nextActs } from './next-acts'
import { CASE_STATES, isFinal } from './states'
import { isOpen, TRANSITIONS } from './transitions'

const terms = { outcome: 'refund_full' as const, clause: 'ecommerce_55' as const, claimedFen: 1, establishedFen: 1, approvedFen: 1, evidenceIds: [] }
const decision = { ...terms, proposedBy: 'a', approvedBy: 'b', at: '', accepted: false }
const proposal = { ...terms, seq: 1, by: 'a', textId: 't' }
const variants = CASE_STATES.flatMap((state) => [
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
    if (isFinal(facts.state)) expect(next).toEqual({ hint: 'ended', primary: null, others: [] })
    else if (reached.has(facts.state)) expect(next.hint, facts.state).not.toBe('ended')
  }
})

test('a proposal waits for its approval; a decision that pays for its refund, one that does not for its end', () => {
  const facts = draftFacts('c', 'p')
  expect(nextActs({ ...facts, state: 'investigating', proposal }).primary).toBe('decision.approve')
  expect(nextActs({ ...facts, state: 'decided', decision }).primary).toBe('refund.record')
  expect(nextActs({ ...facts, state: 'decided', decision: { ...decision, outcome: 'rejected' } }).primary).toBe('case.close')
})
