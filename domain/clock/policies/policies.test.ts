import { describe, expect, test } from 'vitest'
import { CALENDARS } from '../calendars/calendars'
import { computeDue } from '../due'
import { POLICIES, findPolicy, policyById } from './policies'
import { article, sourceText } from './policy'

/** The tables of the complaint rules, sections 1.2–1.4, copied out by hand: id, duration, unit. */
const RULES: [string, number, string][] = [
  ['cn-nfra-decide-simple', 15, 'cd'], ['cn-nfra-decide-complex', 30, 'cd'], ['cn-nfra-decide-extended', 30, 'cd'], ['cn-nfra-withdraw', 0, 'cd'],
  ['cn-nfra-review-window', 30, 'cd'], ['cn-nfra-review-decide', 30, 'cd'], ['cn-nfra-forward', 7, 'wd'],
  ['cn-pbc-branch-intake', 7, 'wd'], ['cn-pbc-answer', 15, 'cd'], ['cn-pbc-answer-max', 60, 'cd'], ['cn-pbc-retain-complaint', 3, 'y'], ['cn-pbc-annual-stats', 1, 'y'],
  ['cn-nbpi-retain', 5, 'y'], ['cn-aml-retain', 10, 'y'], ['cn-ecom-records', 3, 'y'], ['cn-consumer-dept', 7, 'wd'], ['cn-consumer-mediate', 60, 'cd'],
  ['cn-samr121-accept', 7, 'wd'], ['cn-samr121-mediate', 60, 'cd'], ['cn-samr20-accept', 7, 'wd'], ['cn-samr20-mediate', 45, 'wd'], ['cn-samr20-term-notice', 7, 'wd'],
  ['cn-samr20-clue', 15, 'wd'], ['cn-samr20-report-told', 5, 'wd'], ['cn-samr-limit', 3, 'y'], ['cn-acq-settle', 30, 'cd'], ['cn-term-deregister', 2, 'cd'],
  ['cn-ack-default', 0, 'h'], ['cn-product-merchant-first-reply', 24, 'h'], ['cn-product-merchant-close', 72, 'h'],
  ['wx-first-reply', 24, 'h'], ['wx-close', 72, 'h'], ['wx-close-refund', 72, 'h'], ['wx-older-text', 1, 'cd'], ['wx-risk-same-day', 0, 'cd'], ['wxmp-guarantee', 48, 'h'],
  ['wx-revoke', 7, 'cd'], ['wx-refund-window', 365, 'cd'], ['wx-refund-starved', 7, 'cd'], ['wx-refund-arrive-balance', 5, 'min'], ['wx-refund-arrive-card', 3, 'wd'],
  ['cup-inquiry-reply', 5, 'cd'], ['cup-retrieval-window', 120, 'cd'], ['cup-retrieval-reply', 20, 'cd'], ['cup-chargeback1', 180, 'cd'], ['cup-represent', 30, 'cd'],
  ['cup-chargeback2', 30, 'cd'], ['cup-arbitrate', 120, 'cd'], ['visa-dispute', 120, 'cd'], ['mc-dispute', 120, 'cd'],
  ['us-rege-notice', 60, 'cd'], ['us-rege-written', 10, 'bd'], ['us-rege-investigate', 10, 'bd'], ['us-rege-extend', 45, 'cd'], ['us-rege-report', 3, 'bd'],
  ['us-regz-notice', 60, 'cd'], ['us-regz-ack', 30, 'cd'], ['us-regz-resolve', 90, 'cd'], ['us-cfpb-response', 15, 'cd'], ['us-cfpb-feedback', 60, 'cd'],
  ['uk-src', 3, 'bd'], ['uk-psd-final', 15, 'bd'], ['uk-other-final', 8, 'wk'], ['uk-fos', 6, 'mo'], ['eu-psd2', 15, 'bd'],
]

test.each(RULES)('%s is %i %s', (id, duration, unit) => {
  expect(policyById(id)).toMatchObject({ duration, unit, version: 1 })
})

test('ids are unique, and one that is not shipped is not found', () => {
  expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(POLICIES.length)
  expect(findPolicy('cn-none')).toBeUndefined()
  expect(() => policyById('cn-none')).toThrow('cn-none')
})

describe('what is on', () => {
  test('is never foreign, a card scheme or market regulation\'s repealed order', () => {
    const on = POLICIES.filter((policy) => policy.on)
    expect(on.filter(({ id, jurisdiction }) => !['CN', 'scheme'].includes(jurisdiction) || /^(cup|visa|mc|cn-samr20)-/.test(id))).toEqual([])
  })

  test('can be computed', () => {
    for (const policy of POLICIES.filter(({ on }) => on)) {
      const start = new Date('2026-03-18T10:00:00+08:00')
      expect(computeDue({ policy, start, pauses: [], calendars: CALENDARS }).due.getTime()).toBeGreaterThanOrEqual(start.getTime())
    }
  })
})

test('a window begins before it ends', () => {
  for (const { earliest, duration } of POLICIES) if (earliest !== undefined) expect(earliest).toBeLessThan(duration)
})

test('articles are cited as each language does', () => {
  expect(article('43(1)(2)')).toEqual({ zh: '第43条(1)(2)', en: 'art. 43(1)(2)' })
  expect(article('53(3), 31')).toEqual({ zh: '第53条(3)、第31条', en: 'arts 53(3), 31' })
  expect(sourceText(policyById('cn-samr121-accept').source, 'en')).toBe('Measures for Market Regulation Complaints and Reports (SAMR Order 121)')
})
