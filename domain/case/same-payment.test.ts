import { describe, expect, test } from 'vitest'
import { byLikeness, type ClaimedPayment, isSamePayment, isWorthALook, samePaymentReasons } from './same-payment'

const PAID: ClaimedPayment = { consumerId: 'a', merchantId: 'shop', amountFen: 36_800, paidAt: new Date('2026-11-21T11:42:00Z'), keys: {} }
const other = (change: Partial<ClaimedPayment>): ClaimedPayment => ({ ...PAID, consumerId: 'b', ...change })
const later = (hours: number) => new Date(PAID.paidAt.getTime() + hours * 3_600_000)

describe('two complaints may be about one payment', () => {
  test.each([
    ['transaction_id', { transactionId: '4200' }], ['out_trade_no', { outTradeNo: 'POS1' }], ['rrn', { rrn: '1126' }],
  ] as const)('when they give the same %s', (reason, keys) => {
    expect(samePaymentReasons({ ...PAID, keys }, other({ keys, merchantId: 'elsewhere' }))).toEqual([reason])
    expect(samePaymentReasons({ ...PAID, keys }, other({ keys: {}, merchantId: 'elsewhere' }))).toEqual([])
  })

  test('when shop and amount agree and the times lie no more than a day apart', () => {
    for (const hours of [-24, 0, 24]) expect(samePaymentReasons(PAID, other({ paidAt: later(hours) }))).toEqual(['amount_and_time'])
    for (const hours of [-25, 25]) expect(samePaymentReasons(PAID, other({ paidAt: later(hours) }))).toEqual([])
    expect(samePaymentReasons(PAID, other({ amountFen: 36_801 }))).toEqual([])
    expect(samePaymentReasons(PAID, other({ merchantId: 'elsewhere' }))).toEqual([])
  })

  test('but not because two cards end alike, or because two keys are both unknown', () => {
    const elsewhere = { merchantId: 'elsewhere' }
    expect(samePaymentReasons({ ...PAID, keys: { accountTail: '2046' } }, other({ ...elsewhere, keys: { accountTail: '2046' } }))).toEqual([])
    expect(samePaymentReasons(PAID, other(elsewhere))).toEqual([])
  })
})

test('whose payment it is says nothing of which payment it is', () => {
  expect(isSamePayment(['same_consumer'])).toBe(false)
  expect(isSamePayment(['amount_and_time', 'same_consumer'])).toBe(true)
})

test('staff look at what may be the same payment, and at the same person with the same shop', () => {
  const elsewhere = { paidAt: later(999), amountFen: 1 }
  expect(isWorthALook(PAID, other({}))).toBe(true)
  expect(isWorthALook(PAID, other({ ...elsewhere, consumerId: 'a' }))).toBe(true)
  expect(isWorthALook(PAID, other({ ...elsewhere, consumerId: 'a', merchantId: 'elsewhere' }))).toBe(false)
  expect(isWorthALook(PAID, other(elsewhere))).toBe(false)
})

test('the likeliest stands first, of equals the one more speaks for, then the one filed earlier', () => {
  const [early, late] = [new Date(1_000), new Date(2_000)]
  const lines = [
    { reasons: ['same_consumer' as const], submittedAt: early }, { reasons: ['rrn' as const], submittedAt: late },
    { reasons: ['rrn' as const, 'same_consumer' as const], submittedAt: late }, { reasons: ['rrn' as const], submittedAt: early }, { reasons: ['transaction_id' as const], submittedAt: late },
  ]
  expect(lines.sort(byLikeness).map(({ reasons, submittedAt }) => [reasons[0], reasons.length, submittedAt.getTime()]))
    .toEqual([['transaction_id', 1, 2_000], ['rrn', 2, 2_000], ['rrn', 1, 1_000], ['rrn', 1, 2_000], ['same_consumer', 1, 1_000]])
})
