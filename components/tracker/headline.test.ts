import { describe, expect, test } from 'vitest'
import { type CaseFacts, draftFacts } from '@/domain/case/facts'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import { LOCALES, messagesFor } from '@/messages/locale'
import { headlineOf } from './headline'

const NOW = new Date('2026-11-24T08:00:00Z')
const zh = { locale: 'zh-CN' as const, now: NOW, messages: messagesFor('zh-CN') }

const decision = (outcome: 'refund_full' | 'explained' | 'rejected', approvedFen: number) => ({
  outcome, approvedFen, clause: 'ecommerce_55' as const, claimedFen: 36_800, establishedFen: 36_800, evidenceIds: [], proposedBy: 'h', approvedBy: 'a', at: NOW.toISOString(), accepted: false, rejected: false, basis: 'ruling' as const, soloUpToFen: 0,
})
const refund = (amountFen: number, confirmedAt: string | null) => ({ id: 'r', kind: 'refund' as const, amountFen, channelRefundNo: '50', recordedAt: NOW.toISOString(), confirmedAt, seenBy: null, seenInRowId: null, bankAskedAt: null })
const facts = (more: Partial<CaseFacts>): CaseFacts => ({ ...draftFacts('case', 'me'), state: 'investigating', amountFen: 36_800, ...more })
const diagnosis = (more: Partial<Diagnosis>): Diagnosis => ({
  cause: 'network_delay', rule: 'D02', confidence: 0.94, grounds: { strength: 'present', doubts: [] }, overlays: [], moneyLocation: 'in_transit_to_customer', since: null, accountTail: null,
  nextActionParty: 'customer_wait', arrival: 'waiting', amounts: { chargedFen: 36_800, refundedFen: 36_800, outstandingFen: 0 }, rows: [], missing: [], ruledOut: [],
  expectedArrival: { fromOn: '2026-11-24', byOn: '2026-11-26', policyId: 'wx-refund-arrive-card' }, ...more,
} as Diagnosis)
const of = (known: Partial<CaseFacts>, found: Diagnosis | null = null) => headlineOf({ facts: facts(known), diagnosis: found, setting: zh })

describe('the money first', () => {
  test('green only when all of it has been seen to arrive', () => {
    expect(of({ state: 'closed', decision: decision('refund_full', 36_800), refunds: [refund(36_800, NOW.toISOString())] })).toEqual({ tone: 'settled', sentence: '¥368.00 已到账，办结。', next: [] })
    expect(of({ state: 'redress_pending', decision: decision('refund_full', 36_800), refunds: [refund(36_800, null)] }).tone).toBe('flight')
    expect(of({ state: 'closed', decision: decision('rejected', 0) }).tone).toBe('ended')
    expect(of({ state: 'withdrawn' }).tone).toBe('ended')
  })

  test('a part that arrived is told beside the whole', () => {
    const half = of({ state: 'redress_pending', decision: decision('refund_full', 36_800), refunds: [refund(10_000, NOW.toISOString()), refund(26_800, null)] })
    expect(half.sentence).toBe('已到账 ¥100.00，一共要退 ¥368.00。')
  })

  test('a refund past its usual day is told as late, not as expected', () => {
    const arrival = (dueAt: string) => ({ refund_arrival: { dueAt } }) as unknown as CaseFacts['clocks']
    const pending: Partial<CaseFacts> = { state: 'redress_pending', decision: decision('refund_full', 36_800), refunds: [refund(36_800, null)] }
    expect(of({ ...pending, clocks: arrival('2026-11-26T16:00:00.000Z') })).toMatchObject({ tone: 'flight', next: [expect.stringContaining('11月26日 周四 24:00 前') as string, expect.any(String) as string] })
    expect(of({ ...pending, clocks: arrival('2026-11-23T16:00:00.000Z') })).toMatchObject({ tone: 'stuck', next: [expect.stringContaining('已经超时') as string, expect.any(String) as string] })
  })
})

describe('while it is looked into', () => {
  test('the ledgers speak before the state does', () => {
    const headline = of({}, diagnosis({}))
    expect(headline).toMatchObject({ tone: 'flight', sentence: expect.stringContaining('¥368.00') as string })
    expect(headline.next.join('')).toContain('11月26日')
    expect(of({}, diagnosis({ arrival: 'overdue', nextActionParty: 'bank' })).tone).toBe('stuck')
  })

  test('no place is named while the records do not decide it', () => {
    const unknown = diagnosis({ cause: 'insufficient_evidence', rule: 'D00', moneyLocation: 'unknown', nextActionParty: 'analyst', arrival: 'none' })
    expect(of({}, unknown).sentence).toBe(messagesFor('zh-CN').tracker.fromState.investigating.sentence)
    expect(of({}).sentence).toBe(messagesFor('zh-CN').tracker.fromState.investigating.sentence)
  })

  test('a list of what is missing comes before what the ledgers say: it is the person\'s turn', () => {
    expect(of({ state: 'needs_information' }, diagnosis({})).sentence).toBe(messagesFor('zh-CN').tracker.fromState.needs_information.sentence)
  })
})

test.each(LOCALES)('every sentence ends where it should, amounts left whole: %s', (locale) => {
  const { sentence, next } = headlineOf({ facts: facts({}), diagnosis: diagnosis({}), setting: { locale, now: NOW, messages: messagesFor(locale) } })
  for (const part of [sentence, ...next]) expect(part).toMatch(/[。.]$/)
  expect([sentence, ...next].join(' ')).toContain('¥368.00')
})
