import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../access/actor'
import { PAY_MEANS } from '../case/claim'
import { clockConsequences } from '../case/clock-consequences'
import type { EventBody } from '../case/events'
import { type CaseFacts, draftFacts } from '../case/facts'
import { CLOCK_KINDS, type ClockKind } from './clock-facts'
import { type ClockRules, SHIPPED_POLICIES, SHIPPED_RULES, policiesInForce } from './clock-rules'
import { CLOCKS, DUTIES, EXTENDS_TO } from './clocks'
import { policyById } from './policies/policies'

const KINDS_OF_ACQUIRER = ['bank', 'payment_institution'] as const
const facts = (change: Partial<CaseFacts> = {}): CaseFacts => ({ ...draftFacts('c', 'p'), ...change })
const policyOf = (kind: ClockKind, change: Partial<CaseFacts>) => CLOCKS[kind].policyId(facts(change))

describe('which policy a clock counts by', () => {
  test.each([
    // clock             acquirer               policy
    ['acceptance',       'bank',                'cn-pbc-branch-intake'],
    ['acceptance',       'payment_institution', 'cn-pbc-branch-intake'],
    ['decision',         'bank',                'cn-nfra-decide-simple'],
    ['decision',         'payment_institution', 'cn-pbc-answer'],
    ['merchant_close',   'payment_institution', 'cn-product-merchant-close'],
    ['review_decision',  'bank',                'cn-nfra-review-decide'],
    ['retention',        'payment_institution', 'cn-aml-retain'],
  ] as const)('%s of a %s: %s', (kind, acquirerKind, policyId) => {
    expect(policyOf(kind, { acquirerKind })).toBe(policyId)
  })

  test('a refund arrives by the way it was paid', () => {
    expect(PAY_MEANS.map((payMeans) => [payMeans, policyOf('refund_arrival', { payMeans })])).toEqual([
      ['wechat_balance', 'wx-refund-arrive-balance'], ['wechat_card', 'wx-refund-arrive-card'], ['bank_card', 'pos-refund-arrive-card'], ['unknown', 'wx-refund-arrive-card'],
    ])
  })

  test('after a review there is another window than before it', () => {
    const review = { requestedAt: '', result: 'upheld' as const, by: null, decidedAt: null }
    expect([policyOf('review_window', {}), policyOf('review_window', { review } as Partial<CaseFacts>)]).toEqual(['cn-nfra-review-window', 'cn-product-after-review'])
  })

  test('is one that is shipped, for every clock, acquirer and way to pay, and may be given to new cases', () => {
    for (const kind of CLOCK_KINDS) for (const acquirerKind of KINDS_OF_ACQUIRER) for (const payMeans of PAY_MEANS) {
      expect(policyById(policyOf(kind, { acquirerKind, payMeans })).on, kind).toBe(true)
    }
  })

  test('an extension goes to a longer time of the same kind, which is shipped', () => {
    for (const [from, to] of Object.entries(EXTENDS_TO)) {
      expect(policyById(to).duration).toBeGreaterThan(policyById(from).duration)
      expect([policyById(to).unit, policyById(to).binds]).toEqual([policyById(from).unit, policyById(from).binds])
    }
  })
})

test('who owes something is reminded, and nobody of a right', () => {
  const reminded = CLOCK_KINDS.filter((kind) => KINDS_OF_ACQUIRER.some((acquirerKind) => policyById(policyOf(kind, { acquirerKind })).warnPercents.length > 0))
  for (const kind of ['acceptance', 'merchant_first_reply', 'merchant_close', 'decision', 'acquirer_refund', 'review_decision'] as const) expect(reminded).toContain(kind)
  for (const kind of ['review_window', 'retention', 'supplement', 'consumer_reply', 'merchant_reply'] as const) expect(reminded).not.toContain(kind)
  expect(DUTIES).not.toContain('review_window')
})

describe('the version a clock counts by', () => {
  const from = new Date('2026-12-01T00:00:00+08:00')
  const rules: ClockRules = {
    ...SHIPPED_RULES,
    ...policiesInForce([...SHIPPED_POLICIES, { policy: { ...policyById('cn-nfra-decide-simple'), version: 2, duration: 10, warnPercents: [25] }, activeFrom: from }]),
  }
  const submitted = { type: 'complaint.submitted', acquirerKind: 'bank', payMeans: 'unknown' } as EventBody
  const started = (at: Date) => clockConsequences(facts(), submitted, SYSTEM, at, rules).after.find((body) => body.type === 'clock.started' && body.kind === 'decision')

  test('is the one in force when it starts, and its reminders with it', () => {
    expect(started(new Date(from.getTime() - 1))).toMatchObject({ policyVersion: 1, dueAt: '2026-12-15T16:00:00.000Z', warnPercents: [50, 80] })
    expect(started(from)).toMatchObject({ policyVersion: 2, dueAt: '2026-12-11T16:00:00.000Z', warnPercents: [25] })
  })

  test('stays with it through a pause, whatever came into force meanwhile', () => {
    const { type: _type, ...clock } = started(new Date('2026-11-24T02:00:00Z')) as Extract<EventBody, { type: 'clock.started' }>
    const paused = facts({
      state: 'needs_information', acquirerKind: 'bank',
      clocks: { decision: { ...clock, state: 'paused', pausedAt: '2026-11-25T02:00:00.000Z', stoppedAt: null, breachedAt: null, breaches: 0, warnedPercent: 0 } },
    })
    const { after } = clockConsequences(paused, { type: 'information.supplied', textId: 't', textHash: 'h' }, SYSTEM, new Date('2026-12-05T02:00:00Z'), rules)
    // Eleven days stood still, 25 November to 5 December; the fifteen end eleven days after 9 December, on a Sunday, and move to Monday.
    expect(after.find((body) => body.type === 'clock.resumed')).toMatchObject({ kind: 'decision', policyVersion: 1, alertDueAt: '2026-12-20T16:00:00.000Z', dueAt: '2026-12-21T16:00:00.000Z' })
  })
})
