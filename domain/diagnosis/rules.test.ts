import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RULES, type DiagnosisRule, ruleFor } from './rules'
import type { Signals } from './signals'
import { RULE_IDS } from './vocabulary'

const VALUES: { [Signal in keyof Signals]: readonly Signals[Signal][] } = {
  oddity: ['none', 'fraud', 'over_returned', 'crossed', 'twin', 'amounts_differ'],
  carrier: ['wechat', 'card', 'unknown'],
  wechat: ['unknown', 'paid', 'unpaid', 'pending', 'absent', 'not_due'],
  sale: ['unknown', 'approved', 'unanswered', 'failed', 'absent', 'not_due'],
  undoing: ['none', 'reversed', 'voided', 'unanswered', 'refused'],
  tillRefund: ['none', 'by_host', 'local', 'unanswered', 'unproven'],
  refund: ['unknown', 'none', 'live', 'abnormal', 'closed'],
  origin: ['none', 'platform', 'time_out', 'late_answer', 'rule', 'agreed', 'person', 'system', 'unheard', 'untold', 'unsettled'],
  arrival: ['none', 'arrived', 'waiting', 'overdue', 'unseen'],
  debit: ['unseen', 'wallet', 'seen', 'held', 'released', 'none'],
}
const names = Object.keys(VALUES) as (keyof Signals)[]
const anySignals = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom<string>(...VALUES[name])]))) as unknown as fc.Arbitrary<Signals>

/** Signals that fit a row and say as little as possible beside it. */
const leastFor = ({ when }: DiagnosisRule): Signals =>
  Object.fromEntries(names.map((name) => [name, when[name]?.[0] ?? VALUES[name][0]])) as unknown as Signals

describe('the rule table', () => {
  test.each(RULES.map((rule, index) => [`${rule.rule} ${rule.cause}, row ${index + 1}`, rule] as const))('reaches %s', (_, rule) => {
    expect(ruleFor(leastFor(rule))).toBe(rule)
  })

  test('has a row for every rule but D00, which is what is left', () => {
    expect(new Set(RULES.map(({ rule }) => rule))).toEqual(new Set(RULE_IDS.filter((id) => id !== 'D00')))
  })

  test('names no cause for a payment of which WeChat\'s word is missing', () => {
    fc.assert(fc.property(anySignals, (signals) => {
      expect(ruleFor({ ...signals, carrier: 'wechat', wechat: 'unknown' })).toBeNull()
    }), { numRuns: 500 })
  })

  test('says that all sides agree only where the till and the payer\'s account were seen', () => {
    const rows = RULES.filter(({ cause, when }) => cause === 'none' && when.origin === undefined)
    expect(rows.length).toBeGreaterThan(0)
    for (const { when } of rows) {
      expect(when.sale).toBeDefined()
      expect(when.sale).not.toContain('unknown')
      expect(when.debit).toBeDefined()
      expect(when.debit).not.toContain('unseen')
    }
  })
})
