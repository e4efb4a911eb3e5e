import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../access/actor'
import { PERMISSIONS } from '../access/permissions'
import { applyEvent } from './apply-event'
import { CLAUSES, OUTCOMES, PAYS } from './claim'
import { decide } from './decide'
import { ACTION_OF, type EventBody } from './events'
import { draftFacts, refundedFen, type CaseFacts } from './facts'
import { isFinal } from './states'
import { nextState, isOpen } from './transitions'

const BANK = 'bank'
const SHOP = 'shop'
const ID = 'case'
const actor = (id: string, role: Actor['role'], orgId: string | null = null): Actor => ({ id, role, orgId, remit: role === 'examiner' ? [BANK] : [], onlyCaseId: null })
const ACTORS = [
  actor('consumer', 'consumer'), actor('stranger', 'consumer'), actor('clerk', 'merchant_clerk', SHOP), actor('manager', 'merchant_manager', SHOP),
  actor('handler', 'handler', BANK), actor('handler2', 'handler', BANK), actor('foreign', 'handler', 'other-bank'),
  actor('approver', 'approver', BANK), actor('handler', 'approver', BANK), actor('risk', 'risk', BANK), actor('admin', 'institution_admin', BANK),
  actor('examiner', 'examiner', 'regulator'), actor('operator', 'operator', 'operator'), SYSTEM,
]
const words = { textId: 't', textHash: 'h' }
const money = fc.integer({ min: 1, max: 60_000 })
const submitted: EventBody = {
  type: 'complaint.submitted', reference: 'MZ-2611-0047-5', consumerId: 'consumer', acquirerId: BANK, acquirerKind: 'bank', merchantId: SHOP,
  complaintType: 'charged_shown_refunded', payMeans: 'wechat_card', amountFen: 36_800, paidAt: '2026-11-21T11:42:00.000Z',
  shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund', wishFen: 36_800, keys: {}, ...words,
}
const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom<EventBody>(
    submitted, { type: 'complaint.withdrawn' }, { type: 'information.requested', items: ['pos_slip'], ...words }, { type: 'information.supplied', ...words },
    { type: 'case.accepted' }, { type: 'case.refused', ground: 'out_of_remit', ...words }, { type: 'case.assigned', handlerId: 'handler2' },
    { type: 'merchant.asked', ...words }, { type: 'response.contested', ground: 'goods_delivered', ...words }, { type: 'merchant.passed' },
    { type: 'investigation.opened' }, { type: 'investigation.paused', ...words }, { type: 'investigation.resumed' },
    { type: 'decision.returned', ...words }, { type: 'decision.approved', proposalSeq: 1 }, { type: 'decision.accepted' }, { type: 'case.closed' },
    { type: 'note.added', ...words }, { type: 'message.sent', audience: ['consumer'], ...words },
    { type: 'clock.breached', kind: 'decision', dueAt: '2026-12-06T16:00:00.000Z' },
  ),
  money.map((amountFen): EventBody => ({ type: 'refund.agreed', amountFen, ...words })),
  fc.record({ outcome: fc.constantFrom(...OUTCOMES), clause: fc.constantFrom(...CLAUSES), amount: money })
    .map(({ outcome, clause, amount }): EventBody => ({
      type: 'decision.proposed', outcome, clause, claimedFen: 36_800, establishedFen: amount, approvedFen: PAYS[outcome] ? amount : 0, evidenceIds: [], ...words,
    })),
  fc.record({ amountFen: money, id: fc.constantFrom('r1', 'r2', 'r3') }).map(({ amountFen, id }): EventBody => ({ type: 'refund.recorded', refundId: id, amountFen, channelRefundNo: id })),
  fc.constantFrom('r1', 'r2', 'r3').map((refundId): EventBody => ({ type: 'arrival.confirmed', refundId })),
)

/** Many steps around the main road, so that runs reach deep states as well as nonsense. */
// `null`: whoever may.
const step = fc.record({ who: fc.oneof(fc.constantFrom(...ACTORS), fc.constant(null)), body, hours: fc.integer({ min: 0, max: 60 }) })
const MAIN: { who: number; body: EventBody }[] = [
  { who: 0, body: submitted }, { who: 4, body: { type: 'case.accepted' } }, { who: 4, body: { type: 'merchant.asked', ...words } },
  { who: 3, body: { type: 'refund.agreed', amountFen: 36_800, ...words } },
  { who: 4, body: { type: 'decision.proposed', outcome: 'refund_full', clause: 'ecommerce_55', claimedFen: 36_800, establishedFen: 36_800, approvedFen: 36_800, evidenceIds: [], ...words } },
  { who: 7, body: { type: 'decision.approved', proposalSeq: 1 } },
]
const run = fc.record({ along: fc.integer({ min: 0, max: MAIN.length }), steps: fc.array(step, { maxLength: 25 }) })

interface Move { before: CaseFacts; after: CaseFacts; body: EventBody; by: Actor }

function play({ along, steps }: { along: number; steps: readonly { who: Actor | null; body: EventBody; hours: number }[] }): Move[] {
  let facts = draftFacts(ID, 'consumer')
  let now = new Date('2026-11-21T12:00:00.000Z')
  const moves: Move[] = []
  const road = MAIN.slice(0, along).map(({ who, body: one }) => ({ who: ACTORS[who]!, body: one, hours: 1 }))
  for (const { who, body: wanted, hours } of [...road, ...steps]) {
    now = new Date(now.getTime() + hours * 3_600_000)
    const author = who ?? ACTORS.find((one) => decide(one, facts, wanted, now).ok) ?? SYSTEM
    const decided = decide(author, facts, wanted, now)
    if (!decided.ok) continue
    for (const { body: one, by } of decided.value) {
      const after = applyEvent(facts, { caseId: ID, seq: facts.seq + 1, at: now, actorId: by.id, actorRole: by.role, body: one })
      moves.push({ before: facts, after, body: one, by })
      facts = after
    }
  }
  return moves
}

const always = (check: (moves: Move[]) => void) => fc.assert(fc.property(run, (given) => check(play(given))), { numRuns: 400 })

describe('whatever anybody tries', () => {
  test('the state only moves along the table', () => always((moves) => {
    for (const { before, after, body: one } of moves) {
      expect(isOpen(ACTION_OF[one.type], before.state)).toBe(true)
      expect(after.state).toBe(nextState(before.state, ACTION_OF[one.type]) ?? before.state)
    }
  }))

  test('nobody acts without a row in the permission table', () => always((moves) => {
    for (const { body: one, by } of moves) expect(PERMISSIONS[ACTION_OF[one.type]][by.role]).toBeDefined()
  }))

  test('nothing is written once a case has ended, and no clock is left running', () => always((moves) => {
    for (const { before } of moves) expect(isFinal(before.state)).toBe(false)
    const last = moves.at(-1)?.after
    if (last && isFinal(last.state)) expect(Object.values(last.clocks).every((clock) => clock.state === 'stopped')).toBe(true)
  }))

  test('what goes back never exceeds what was paid or approved', () => always((moves) => {
    for (const { after } of moves) {
      expect(refundedFen(after)).toBeLessThanOrEqual(after.amountFen)
      if (after.decision) expect(refundedFen(after)).toBeLessThanOrEqual(after.decision.approvedFen)
    }
  }))

  test('whoever proposed a decision did not approve it', () => always((moves) => {
    for (const { after } of moves) if (after.decision) expect(after.decision.approvedBy).not.toBe(after.decision.proposedBy)
  }))

  test('a case closes only on money seen, or on an answer accepted', () => always((moves) => {
    for (const { before, body: one } of moves) {
      if (one.type !== 'case.closed') continue
      const arrivedFen = before.refunds.filter((refund) => refund.confirmedAt).reduce((sum, refund) => sum + refund.amountFen, 0)
      const { decision } = before
      expect(decision && (PAYS[decision.outcome] ? arrivedFen >= decision.approvedFen : decision.accepted)).toBe(true)
    }
  }))

  test('a clock pauses only while it waits, and its date never moves back when it goes on', () => always((moves) => {
    for (const { before, body: one } of moves) {
      if (one.type === 'clock.resumed') expect(one.dueAt >= before.clocks[one.kind]!.dueAt).toBe(true)
      if (one.type === 'clock.paused') expect(before.clocks[one.kind]!.state).toBe('running')
    }
  }))
})

test('the random runs do reach the ends of the road', () => {
  const reached = new Set<string>()
  fc.assert(fc.property(run, (given) => { for (const { after } of play(given)) reached.add(after.state) }), { numRuns: 800, seed: 7 })
  for (const state of ['submitted', 'needs_information', 'accepted', 'not_accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'decided', 'redress_pending', 'withdrawn']) expect(reached).toContain(state)
})
