import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor'
import { applyEvent } from './apply-event'
import { decide } from './decide'
import type { EventBody } from './events'
import { type CaseFacts, draftFacts } from './facts'
import { isEarlier, mergeProblem } from './merging'

const words = { textId: 't', textHash: 'h' }
const consumer: Actor = { id: 'consumer', role: 'consumer', orgId: null, remit: [], onlyCaseId: null }
const handler: Actor = { id: 'handler', role: 'handler', orgId: 'bank', remit: [], onlyCaseId: null }

function after(facts: CaseFacts, actor: Actor, body: EventBody, at: Date): CaseFacts {
  const decided = decide(actor, facts, body, at)
  if (!decided.ok) throw new Error(`${body.type}: ${decided.refusal.code}`)
  return decided.value.reduce((before, { body: next, by }) => applyEvent(before, { caseId: before.id, seq: before.seq + 1, at, actorId: by.id, actorRole: by.role, body: next }), facts)
}

const filed = (id: string, at: Date, acquirerKind: 'bank' | 'payment_institution' = 'bank') => after(draftFacts(id, 'consumer'), consumer, {
  type: 'complaint.submitted', reference: `MZ-${id}`, consumerId: 'consumer', acquirerId: 'bank', acquirerKind, merchantId: 'shop', complaintType: 'charged_shown_refunded',
  payMeans: 'wechat_card', amountFen: 100, paidAt: at.toISOString(), shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund', wishFen: 100, keys: {}, ...words,
}, at)

const START = Date.parse('2026-03-02T01:00:00Z')
const DAY = 86_400_000

describe('which of two goes on', () => {
  test('the earlier one, and of one instant the one whose id was made first', () => {
    const [first, second] = [filed('a', new Date(START)), filed('b', new Date(START + 1))]
    expect([mergeProblem(second, first), mergeProblem(first, second)]).toEqual([null, 'merge_into_later'])
    const twin = filed('c', new Date(START))
    expect([isEarlier(first, twin), isEarlier(twin, first)]).toEqual([true, false])
  })

  test('exactly one of two open complaints of one person may go under the other', () => {
    fc.assert(fc.property(fc.nat(50), fc.nat(50), (one, other) => {
      const pair = [filed('a', new Date(START + one * DAY)), filed('b', new Date(START + other * DAY))] as const
      expect([mergeProblem(pair[0], pair[1]), mergeProblem(pair[1], pair[0])].filter((problem) => problem === null)).toHaveLength(1)
    }), { numRuns: 200 })
  })
})

test('whatever came before and however long it took, a case that was parted again has the dates it had', () => {
  const days = fc.integer({ min: 0, max: 40 })
  fc.assert(fc.property(fc.constantFrom('bank' as const, 'payment_institution' as const), fc.boolean(), days, days, days, (kind, wasAsked, asked, supplied, lasted) => {
    const at = (offset: number) => new Date(START + offset * DAY + 3_600_000)
    let facts = filed('a', new Date(START), kind)
    if (wasAsked) {
      facts = after(facts, handler, { type: 'information.requested', items: ['pos_slip'], ...words }, at(asked))
      facts = after(facts, consumer, { type: 'information.supplied', ...words }, at(asked + supplied))
    }
    const mergedAt = at(asked + supplied)
    const merged = after(facts, handler, { type: 'case.merged', ground: 'same_payment', intoId: 'z', intoReference: 'MZ-z', ...words }, mergedAt)
    expect([merged.state, merged.clocks.acceptance?.state, merged.clocks.decision?.state, merged.clocks.retention?.state]).toEqual(['merged', 'stopped', 'stopped', 'running'])

    const parted = after(merged, handler, { type: 'case.unmerged', ...words }, at(asked + supplied + lasted))
    expect([parted.state, parted.mergedInto, parted.closedAt, parted.clocks.retention?.state]).toEqual(['submitted', null, null, 'stopped'])
    for (const name of ['acceptance', 'decision'] as const) {
      const { startedAt, dueAt, pauses, policyId } = facts.clocks[name]!
      expect(parted.clocks[name]).toMatchObject({ state: 'running', startedAt, dueAt, pauses, policyId, stoppedAt: null })
    }
  }), { numRuns: 150 })
})

describe('whoever was given time for papers has it', () => {
  const requested = after(filed('a', new Date(START)), handler, { type: 'information.requested', items: ['pos_slip'], ...words }, new Date(START + DAY))
  const refused = (ground: 'materials_missing_or_false' | 'out_of_remit', at: Date) => decide(handler, requested, { type: 'case.refused', ground, ...words }, at)

  test('want of papers is no ground before they are due, and one after', () => {
    const dueAt = new Date(requested.clocks.supplement!.dueAt)
    expect(refused('materials_missing_or_false', new Date(dueAt.getTime() - 1))).toMatchObject({ refusal: { code: 'invalid', fields: { ground: ['supplement_not_due'] } } })
    expect(refused('materials_missing_or_false', dueAt)).toMatchObject({ ok: true })
  })

  test('another ground is open at once', () => {
    expect(refused('out_of_remit', new Date(START + 2 * DAY))).toMatchObject({ ok: true })
  })

  test('there is one list: no second request while the first is open', () => {
    expect(decide(handler, requested, { type: 'information.requested', items: ['identity'], ...words }, new Date(START + 2 * DAY))).toMatchObject({ refusal: { code: 'wrong_state' } })
  })
})
