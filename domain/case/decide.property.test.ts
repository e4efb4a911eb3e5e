import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../access/actor'
import { PERMISSIONS } from '../access/permissions'
import { overdueClocks, whenOver } from '../clock/breach'
import { applyEvent } from './apply-event'
import { CLAUSES, OUTCOMES, PAYS, REFUND_KINDS } from './claim'
import { decide } from './decide'
import type { DecisionTerms } from './event-parts'
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
const terms = fc.record({ outcome: fc.constantFrom(...OUTCOMES), clause: fc.constantFrom(...CLAUSES), amount: money, cites: fc.constantFrom<string[]>([], ['e1'], ['e2']) })
  .map(({ outcome, clause, amount, cites }): DecisionTerms => ({
    outcome, clause, claimedFen: 36_800, establishedFen: outcome === 'refund_partial' ? amount + 1 : amount, approvedFen: PAYS[outcome] ? amount : 0, evidenceIds: cites,
  }))
const files = fc.constantFrom('e1', 'e2')
const refundIds = fc.constantFrom('r1', 'r2', 'r3')
const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom<EventBody>(
    submitted, { type: 'complaint.withdrawn' }, { type: 'information.requested', items: ['pos_slip'], ...words }, { type: 'information.supplied', ...words },
    { type: 'case.accepted' }, { type: 'case.refused', ground: 'out_of_remit', ...words }, { type: 'case.assigned', handlerId: 'handler2' },
    { type: 'case.merged', ground: 'same_payment', intoId: 'older', intoReference: 'MZ-2611-0001-1', ...words }, { type: 'case.unmerged', ...words },
    { type: 'case.absorbed', otherId: 'newer', otherReference: 'MZ-2611-0099-1' }, { type: 'case.released', otherId: 'newer', otherReference: 'MZ-2611-0099-1' },
    { type: 'interest.declared', ...words }, { type: 'new_facts.recorded', ...words },
    { type: 'merchant.asked', ...words }, { type: 'response.contested', ground: 'goods_delivered', ...words }, { type: 'merchant.passed' },
    { type: 'investigation.opened' }, { type: 'investigation.paused', ...words }, { type: 'investigation.resumed' }, { type: 'pause.objected', ...words },
    { type: 'mediation.proposed', ...words }, { type: 'mediation.consented' }, { type: 'mediation.opened', meetsAt: '2027-06-01T02:00:00.000Z', ...words },
    { type: 'mediation.ended', ground: 'no_agreement_stated', ...words },
    { type: 'extension.proposed', policyId: 'cn-nfra-decide-complex', ...words }, { type: 'extension.returned', ...words }, { type: 'extension.approved', proposalSeq: 1, ...words },
    { type: 'decision.returned', ...words }, { type: 'decision.approved', proposalSeq: 1 }, { type: 'decision.accepted' }, { type: 'decision.rejected', ...words },
    { type: 'excess.allowed', proposalSeq: 1 }, { type: 'review.requested', ...words }, { type: 'review.decided', result: 'upheld', ...words },
  ),
  fc.constantFrom<EventBody>(
    { type: 'case.escalated', ...words }, { type: 'escalation.forwarded' }, { type: 'feedback.recorded', ...words }, { type: 'escalation.returned', ...words }, { type: 'escalation.ended', ...words },
    { type: 'case.closed' }, { type: 'case.reopened', ground: 'new_facts', ...words }, { type: 'case.rated', stars: 4 },
    { type: 'note.added', ...words }, { type: 'message.sent', audience: ['consumer'], ...words }, { type: 'message.acknowledged' },
    { type: 'clock.breached', kind: 'decision', dueAt: '2026-12-06T16:00:00.000Z' }, { type: 'clock.warned', kind: 'decision', percent: 50 },
  ),
  money.map((amountFen): EventBody => ({ type: 'refund.agreed', amountFen, ...words })),
  money.map((amountFen): EventBody => ({ type: 'refund.asked', taskId: 't', amountFen, ...words })),
  money.map((amountFen): EventBody => ({ type: 'excess.proposed', amountFen, ...words })),
  fc.record({ of: terms, solo: fc.constantFrom(0, 20_000) }).map(({ of, solo }): EventBody => ({ type: 'decision.proposed', ...of, soloUpToFen: solo, ...words })),
  terms.map((of): EventBody => ({ type: 'review.decided', result: 'changed', terms: of, ...words })),
  terms.map((of): EventBody => ({ type: 'mediation.agreed', ...of, ...words })),
  fc.record({ amountFen: money, id: refundIds, kind: fc.constantFrom(...REFUND_KINDS) }).map(({ amountFen, id, kind }): EventBody => ({ type: 'refund.recorded', refundId: id, amountFen, channelRefundNo: id, kind })),
  refundIds.map((refundId): EventBody => ({ type: 'arrival.confirmed', refundId })),
  refundIds.map((refundId): EventBody => ({ type: 'arrival.observed', refundId, rowId: 'row' })),
  refundIds.map((refundId): EventBody => ({ type: 'bank.asked', refundId })),
  files.map((evidenceId): EventBody => ({ type: 'evidence.added', evidenceId, slot: 'pos_slip', sha256: 'x', sizeBytes: 1 })),
  fc.record({ evidenceId: files, to: fc.constantFrom<'consumer' | 'merchant'>('consumer', 'merchant') }).map((of): EventBody => ({ type: 'evidence.disclosed', ...of })),
)

/** Many steps around the main roads, so that runs reach deep states as well as nonsense. `null`: whoever may. */
const step = fc.record({ sweeps: fc.boolean(), who: fc.oneof(fc.constantFrom(...ACTORS), fc.constant(null), fc.constant(null)), body, hours: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(800)) })
const full = { outcome: 'refund_full' as const, clause: 'ecommerce_55' as const, claimedFen: 36_800, establishedFen: 36_800, approvedFen: 36_800, evidenceIds: [] }
const ASKED: EventBody[] = [submitted, { type: 'case.accepted' }, { type: 'merchant.asked', ...words }]
const AGREED: EventBody[] = [...ASKED, { type: 'refund.agreed', amountFen: 36_800, ...words }]
const DECIDED: EventBody[] = [...AGREED, { type: 'decision.proposed', ...full, ...words }, { type: 'decision.approved', proposalSeq: 1 }]
const REJECTED: EventBody[] = [
  ...ASKED, { type: 'response.contested', ground: 'goods_delivered', ...words },
  { type: 'decision.proposed', ...full, outcome: 'rejected', approvedFen: 0, ...words }, { type: 'decision.approved', proposalSeq: 1 },
]
const ROADS: EventBody[][] = [
  [submitted, { type: 'information.requested', items: ['pos_slip'], ...words }, { type: 'case.merged', ground: 'same_payment', intoId: 'older', intoReference: 'MZ-2611-0001-1', ...words }, { type: 'case.unmerged', ...words }],
  DECIDED,
  [...DECIDED, { type: 'refund.recorded', refundId: 'r1', amountFen: 36_800, channelRefundNo: 'r1' }, { type: 'arrival.confirmed', refundId: 'r1' }, { type: 'case.reopened', ground: 'repeat', ...words }],
  [...REJECTED, { type: 'review.requested', ...words }, { type: 'review.decided', result: 'upheld', ...words }, { type: 'case.escalated', ...words }, { type: 'escalation.forwarded' }, { type: 'feedback.recorded', ...words }],
  [...AGREED, { type: 'mediation.proposed', ...words }, { type: 'mediation.consented' }, { type: 'mediation.consented' }, { type: 'mediation.opened', meetsAt: '2027-06-01T02:00:00.000Z', ...words }],
]
const run = fc.record({ road: fc.constantFrom(...ROADS), along: fc.integer({ min: 0, max: 12 }), steps: fc.array(step, { maxLength: 25 }) })

interface Step { sweeps: boolean; who: Actor | null; body: EventBody; hours: number }
interface Move { before: CaseFacts; after: CaseFacts; body: EventBody; by: Actor }

function play({ road, along, steps }: { road: readonly EventBody[]; along: number; steps: readonly Step[] }): Move[] {
  let facts = draftFacts(ID, 'consumer')
  let now = new Date('2026-11-21T12:00:00.000Z')
  const moves: Move[] = []
  const begun = road.slice(0, along).map((one): Step => ({ sweeps: false, who: null, body: one, hours: 1 }))
  const write = (author: Actor, wanted: EventBody) => {
    const decided = decide(author, facts, wanted, now)
    for (const { body: one, by } of decided.ok ? decided.value : []) {
      const after = applyEvent(facts, { caseId: ID, seq: facts.seq + 1, at: now, actorId: by.id, actorRole: by.role, body: one })
      moves.push({ before: facts, after, body: one, by })
      facts = after
    }
  }
  for (const { sweeps, who, body: wanted, hours } of [...begun, ...steps]) {
    now = new Date(now.getTime() + hours * 3_600_000)
    if (sweeps) for (const clock of overdueClocks(facts, now)) for (const one of whenOver(facts, clock)) write(SYSTEM, one)
    const author = who ?? ACTORS.find((one) => decide(one, facts, wanted, now).ok) ?? SYSTEM
    write(author, wanted)
  }
  return moves
}

/** What holds whatever anybody tries. One run is checked for all of it: playing it is the costly part. */
const RULES: Record<string, (moves: Move[]) => void> = {
  'the state only moves along the table': (moves) => {
    for (const { before, after, body: one } of moves) {
      expect(isOpen(ACTION_OF[one.type], before.state)).toBe(true)
      expect(after.state).toBe(nextState(before.state, ACTION_OF[one.type]) ?? before.state)
    }
  },

  'nobody acts without a row in the permission table': (moves) => {
    for (const { body: one, by } of moves) expect(PERMISSIONS[ACTION_OF[one.type]][by.role]).toBeDefined()
  },

  'once a case has ended only what the table names for it is written, and no clock runs but the one that keeps the file': (moves) => {
    const afterTheEnd = ['case.reopened', 'case.unmerged', 'case.absorbed', 'case.released', 'case.rated', 'clock.started', 'clock.stopped', 'clock.lapsed']
    for (const { before, body: one } of moves) if (isFinal(before.state)) expect(afterTheEnd).toContain(one.type)
    const last = moves.at(-1)?.after
    if (last && isFinal(last.state)) for (const clock of Object.values(last.clocks)) expect(clock.state === 'stopped' || clock.kind === 'retention', clock.kind).toBe(true)
  },

  'what goes back never exceeds what was paid, but for what two people allowed beyond it': (moves) => {
    for (const { before, after, body: one } of moves) {
      expect(refundedFen(after)).toBeLessThanOrEqual(after.amountFen + after.allowedExcessFen)
      if (one.type === 'refund.recorded') expect(refundedFen(after)).toBeLessThanOrEqual(before.decision!.approvedFen + after.allowedExcessFen)
    }
  },

  'whoever proposed a ruling did not approve it, but for full awards within what one person may give': (moves) => {
    for (const { before, by, body: one } of moves) {
      if (one.type === 'decision.approved' && by.id === before.proposal!.by) expect(before.proposal!.outcome === 'refund_full' && before.proposal!.approvedFen <= before.proposal!.soloUpToFen).toBe(true)
      if (one.type === 'review.decided') expect([before.decision!.proposedBy, before.decision!.approvedBy]).not.toContain(by.id)
      if (one.type === 'excess.allowed') expect(before.excess!.by).not.toBe(by.id)
      if (one.type === 'extension.approved') expect(before.extension!.by).not.toBe(by.id)
    }
  },

  'whoever declared an interest does nothing more in the case': (moves) => {
    for (const { before, by } of moves) expect(before.recused).not.toContain(by.id)
  },

  'no ruling rests on a file that a side had not seen, and none falls while a side may still answer': (moves) => {
    for (const { before, body: one } of moves) {
      if (one.type !== 'decision.approved') continue
      for (const file of before.evidence.filter(({ id }) => before.proposal!.evidenceIds.includes(id))) {
        expect(file.by === 'consumer' || file.disclosedTo.includes('consumer')).toBe(true)
        expect(before.servedAt === null || file.by === 'merchant' || file.disclosedTo.includes('merchant')).toBe(true)
      }
    }
  },

  'a case closes only on money seen; who got less than they wished has accepted it or had their time; nothing of theirs is unread': (moves) => {
    for (const { before, body: one } of moves) {
      if (one.type !== 'case.closed') continue
      const decision = before.decision!
      const arrivedFen = before.refunds.filter((refund) => refund.confirmedAt).reduce((sum, refund) => sum + refund.amountFen, 0)
      if (PAYS[decision.outcome]) expect(arrivedFen).toBeGreaterThanOrEqual(decision.approvedFen)
      const window = before.clocks.review_window
      expect((PAYS[decision.outcome] && decision.approvedFen >= before.wishFen) || decision.accepted || (window?.state === 'stopped' && window.stoppedAt! >= window.dueAt)).toBe(true)
      expect(before.unreadFromConsumer).toBe(0)
    }
  },

  'in mediation both sides had agreed to it': (moves) => {
    for (const { before, body: one } of moves) if (one.type === 'mediation.opened') expect([...before.mediation!.consents].sort()).toEqual(['consumer', 'merchant'])
  },

  'a clock pauses only while it waits, and its date never moves back when it goes on': (moves) => {
    for (const { before, body: one } of moves) {
      if (one.type === 'clock.resumed') expect(one.dueAt >= before.clocks[one.kind]!.dueAt).toBe(true)
      if (one.type === 'clock.paused') expect(before.clocks[one.kind]!.state).toBe('running')
    }
  },
}

test('whatever anybody tries, every rule holds', () => {
  fc.assert(fc.property(run, (given) => {
    const moves = play(given)
    for (const [rule, check] of Object.entries(RULES)) {
      try { check(moves) } catch (broken) { throw new Error(rule, { cause: broken }) }
    }
  }), { numRuns: 500 })
})

test('the random runs do reach the ends of the road', () => {
  const reached = new Set<string>()
  fc.assert(fc.property(run, (given) => { for (const { after } of play(given)) reached.add(after.state) }), { numRuns: 800, seed: 7 })
  for (const state of ['submitted', 'needs_information', 'accepted', 'not_accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'in_mediation', 'decided', 'redress_pending', 'under_review', 'review_decided', 'escalated', 'closed', 'reopened', 'merged', 'withdrawn']) expect(reached).toContain(state)
})
