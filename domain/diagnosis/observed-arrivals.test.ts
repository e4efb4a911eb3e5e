import { expect, test } from 'vitest'
import { observedArrivals, type SentRefund } from './observed-arrivals'
import { AMOUNT, after, billPayment, credit, DAYS, debit, HOURS, liveRefund, MINUTES, SHOP, story, tradePayment, TRANSACTION } from './test/payment-story'

const sent = (given: Partial<SentRefund> = {}): SentRefund =>
  ({ id: 'mine', kind: 'refund', amountFen: AMOUNT, channelRefundNo: 'R1', recordedAt: after(2 * DAYS), confirmedAt: null, seenInRowId: null, ...given })
const seen = (rows: Parameters<typeof story>[0], refunds: SentRefund[] = [sent()]) => observedArrivals(story(rows), refunds, SHOP)
const line = credit({ rowId: 'line', bookTime: after(3 * DAYS) })

test('a credit that says it is the refund, on the payer’s card, after it was sent', () => {
  expect(seen({ bank: [debit(), line] })).toEqual([{ refundId: 'mine', rowId: 'line' }])
  expect(seen({ wechat: [billPayment()], bank: [debit(), line] })).toEqual([{ refundId: 'mine', rowId: 'line' }])
  // A statement with dates alone: the day it was sent will do.
  expect(seen({ bank: [{ ...line, bookTime: after(2 * DAYS).slice(0, 10) }] })).toEqual([{ refundId: 'mine', rowId: 'line' }])
})

test.each([
  ['a debit', { direction: 'debit' as const }],
  ['another amount', { amountFen: AMOUNT - 1 }],
  ['before the refund was sent', { bookTime: after(1 * DAYS) }],
  ['not booked yet', { status: 'pending' }],
  ['another card', { accountRole: 'other_card' }],
  ['a transfer from a person', { summary: '转账', counterparty: '张三' }],
  ['the refund of another shop', { counterparty: '财付通-别家书店' }],
  ['a dispute won', { summary: '争议退款', counterparty: undefined }],
])('%s is not it', (_, change) => {
  expect(seen({ bank: [debit(), { ...line, ...change }] })).toEqual([])
})

test('a card known from the claim must be the card of the line', () => {
  expect(seen({ subject: { accountTail: '7301' }, bank: [line] })).toHaveLength(1)
  expect(seen({ subject: { accountTail: '9999' }, bank: [line] })).toEqual([])
})

test('two lines that could be it, or two refunds the line could be: none is taken', () => {
  expect(seen({ bank: [line, credit({ rowId: 'twin', bookTime: after(4 * DAYS) })] })).toEqual([])
  expect(seen({ bank: [line] }, [sent(), sent({ id: 'other', channelRefundNo: 'R2' })])).toEqual([])
  // What the payer confirmed by word may be this very line.
  expect(seen({ bank: [line] }, [sent(), sent({ id: 'other', channelRefundNo: 'R2', confirmedAt: after(3 * DAYS) })])).toEqual([])
})

test('a line shows one refund, and not a second one recorded since', () => {
  const first = sent({ id: 'first', confirmedAt: after(3 * DAYS), seenInRowId: 'line' })
  expect(seen({ bank: [line] }, [first, sent()])).toEqual([])
  expect(seen({ bank: [line, credit({ rowId: 'next', bookTime: after(4 * DAYS) })] }, [first, sent()])).toEqual([{ refundId: 'mine', rowId: 'next' }])
})

test('each of several refunds has its own line', () => {
  const [part, rest] = [sent({ id: 'part', amountFen: 4_000 }), sent({ id: 'rest', amountFen: 4_640, channelRefundNo: 'R2' })]
  const bank = [credit({ rowId: 'b', amountFen: 4_640, bookTime: after(4 * DAYS) }), credit({ rowId: 'a', amountFen: 4_000, bookTime: after(3 * DAYS) })]
  expect(seen({ bank }, [part, rest])).toEqual([{ refundId: 'part', rowId: 'a' }, { refundId: 'rest', rowId: 'b' }])
  expect(seen({ bank: bank.slice(0, 1) }, [part, rest])).toEqual([{ refundId: 'rest', rowId: 'b' }])
})

test('the same line imported twice is one line', () => {
  expect(seen({ bank: [line, { ...line, rowId: 'line-again', line: 7, source: 'other_export' }] })).toEqual([{ refundId: 'mine', rowId: 'line' }])
  expect(seen({ bank: [line, { ...line, rowId: 'line-again' }] }, [sent({ id: 'first', confirmedAt: after(3 * DAYS), seenInRowId: 'line-again' }), sent()])).toEqual([])
})

test('the credit of a refund the ledgers know under another number is that one’s', () => {
  const wechat = (number: string) => [tradePayment({ transactionId: TRANSACTION }), liveRefund({ time: after(2 * DAYS + 5 * MINUTES), refundId: number, outRefundNo: `X-${number}` })]
  expect(seen({ wechat: wechat('R9'), bank: [line] })).toEqual([])
  expect(seen({ wechat: wechat('R1'), bank: [line] })).toEqual([{ refundId: 'mine', rowId: 'line' }])
})

test('a chargeback arrives as a dispute won', () => {
  const won = credit({ rowId: 'won', bookTime: after(3 * DAYS + HOURS), summary: '争议退单贷记', counterparty: undefined })
  expect(seen({ bank: [won] }, [sent({ kind: 'chargeback' })])).toEqual([{ refundId: 'mine', rowId: 'won' }])
  expect(seen({ bank: [won] })).toEqual([])
})
