import { describe, expect, test } from 'vitest'
import type { LedgerRow } from '../ledger/row'
import type { Subject } from './input'
import { matchRowsToPayment } from './match'
import {
  AMOUNT, DAYS, HOURS, ORDER, REFUND, TRANSACTION, after, billPayment, billReceipt, credit, debit, liveRefund, reversal, sale, silent, tillRefund, tradePayment,
  tradeRefund, voided,
} from './test/payment-story'

const SUBJECT: Subject = { transactionId: TRANSACTION, outTradeNo: ORDER, rrn: undefined, amountFen: AMOUNT, currency: 'CNY', paidAt: undefined, accountTail: undefined }
const ties = (rows: LedgerRow[], subject: Partial<Subject> = {}): [string, string][] =>
  matchRowsToPayment(rows, { ...SUBJECT, ...subject }).map(({ row, by }) => [row.rowId, by])
const noKeys = { transactionId: undefined, outTradeNo: undefined }

describe('keys come first', () => {
  test('from the transaction to the order, the sale, its reversal by trace, the refund and its receipt', () => {
    const rows = [
      billPayment({ rowId: 'paid' }), liveRefund({ rowId: 'refund', time: after(60) }), billReceipt({ rowId: 'receipt', time: after(61) }),
      sale({ rowId: 'sale' }), reversal({ rowId: 'reversal', outTradeNo: undefined }),
    ]
    expect(Object.fromEntries(ties(rows, { outTradeNo: undefined }))).toEqual({
      paid: 'transaction_id', refund: 'transaction_id', receipt: 'refund_id', sale: 'out_trade_no', reversal: 'trace',
    })
  })

  test('the reference number alone leads to everything', () => {
    const rows = [sale({ rowId: 'sale' }), billPayment({ rowId: 'paid' })]
    expect(ties(rows, { ...noKeys, rrn: '613213000301' })).toEqual(expect.arrayContaining([['sale', 'rrn'], ['paid', 'out_trade_no']]))
  })

  test('the same trace in another batch, or at another terminal, is another sale\'s', () => {
    const rows = [sale({ rowId: 'sale' }), voided({ rowId: 'batch', outTradeNo: undefined, origBatchNo: '000511' }), voided({ rowId: 'terminal', outTradeNo: undefined, terminalId: '20090002' })]
    expect(ties(rows)).toEqual([['sale', 'out_trade_no']])
  })

  test('a refund number on another order does not bring that order in', () => {
    const rows = [tradePayment({ rowId: 'paid' }), tradeRefund({ rowId: 'refund', time: after(60) }), tradeRefund({ rowId: 'stray', transactionId: 'T9', outTradeNo: 'O9', time: after(70) })]
    expect(ties(rows).map(([id]) => id)).toEqual(['paid', 'refund'])
  })
})

describe('without a shared key amount and time decide, and only where one row can be meant', () => {
  const bare = { outTradeNo: undefined, rrn: undefined }

  test('the one sale of the amount in those minutes', () => {
    expect(ties([billPayment({ rowId: 'paid', outTradeNo: undefined }), sale({ rowId: 'sale', ...bare })], { outTradeNo: undefined }))
      .toEqual([['paid', 'transaction_id'], ['sale', 'amount_and_time']])
  })

  test.each([
    ['two sales of the amount', [sale({ rowId: 'a', ...bare }), sale({ rowId: 'b', ...bare, traceNo: '000302', time: after(20) })]],
    ['a second payment that could claim the sale', [sale({ rowId: 'a', ...bare }), tradePayment({ rowId: 'other', transactionId: 'T9', outTradeNo: undefined, time: after(25) })]],
    ['a sale of another order', [sale({ rowId: 'a', rrn: undefined, outTradeNo: 'O9' })]],
    ['a card sale', [sale({ rowId: 'a', ...bare, cardNo: '622900******0009' })]],
    ['a sale an hour off', [sale({ rowId: 'a', ...bare, time: after(HOURS) })]],
    ['a sale of another amount', [sale({ rowId: 'a', ...bare, amountFen: AMOUNT + 1 })]],
  ])('%s: none is taken', (_, rows) => {
    expect(ties([billPayment({ rowId: 'paid' }), ...rows]).filter(([id]) => id !== 'paid')).toEqual([])
  })

  test('a payment known by its amount alone is found when it is the only one', () => {
    expect(ties([sale({ rowId: 'sale', ...silent })], noKeys)).toEqual([['sale', 'amount_and_time']])
    expect(ties([sale({ rowId: 'a' }), sale({ rowId: 'b', outTradeNo: 'O9', rrn: undefined, traceNo: '000302' })], noKeys)).toEqual([])
    expect(ties([sale({ rowId: 'a' }), sale({ rowId: 'b', outTradeNo: 'O9', rrn: undefined, traceNo: '000302', time: after(9 * DAYS) })], { ...noKeys, paidAt: after(0) })).toEqual([['a', 'amount_and_time']])
  })
})

describe('a receipt is tied to its payment by shop, amount and order of time', () => {
  const refunded = { status: '已全额退款' }

  test('when no other refunded payment could claim it', () => {
    expect(ties([billPayment({ rowId: 'paid', ...refunded }), billReceipt({ rowId: 'receipt', time: after(60) })])).toContainEqual(['receipt', 'receipt_of_payment'])
  })

  test.each([
    ['an equal refunded payment of the shop', billPayment({ ...refunded, transactionId: 'T9', outTradeNo: 'O9', time: after(-600) }), billReceipt({ rowId: 'receipt', time: after(60) })],
    ['another shop', billPayment({ transactionId: 'T9', outTradeNo: 'O9' }), billReceipt({ rowId: 'receipt', time: after(60), type: '别家店-退款' })],
    ['a receipt from before the payment', billPayment({ transactionId: 'T9', outTradeNo: 'O9' }), billReceipt({ rowId: 'receipt', time: after(-60) })],
  ])('%s: it is not', (_, other, receipt) => {
    expect(ties([billPayment({ rowId: 'paid', ...refunded }), other, receipt])).toEqual([['paid', 'transaction_id']])
  })

  test('two part refunds come to the sum that the payment names', () => {
    const rows = [
      billPayment({ rowId: 'paid', status: '已退款(￥30.00)' }),
      billReceipt({ rowId: 'first', amountFen: 1000, transactionId: `${REFUND}1`, time: after(60) }), billReceipt({ rowId: 'second', amountFen: 2000, transactionId: `${REFUND}2`, time: after(90) }),
    ]
    expect(ties(rows).map(([id]) => id)).toEqual(['paid', 'first', 'second'])
  })
})

describe('a statement has no key: the line says what it is', () => {
  const both = [billPayment({ status: '已全额退款' }), liveRefund({ time: after(2 * DAYS) }), sale(), tillRefund({ time: after(2 * DAYS) })]
  const lines = (...rows: LedgerRow[]) => ties([...both, ...rows]).filter(([id]) => id.startsWith('line'))

  test('the debit of the day and the credit after the refund', () => {
    expect(lines(debit({ rowId: 'line-1' }), credit({ rowId: 'line-2', bookTime: after(3 * DAYS) }))).toEqual([['line-1', 'amount_time_account'], ['line-2', 'refund_credit']])
  })

  test.each([
    ['a transfer from a person', { summary: '转账汇入', counterparty: '个人' }],
    ['a repayment', { summary: '还款', counterparty: '本人' }],
    ['a refund of another shop', { counterparty: '财付通-别家店' }],
    ['a credit from before the refund', { bookTime: after(DAYS) }],
    ['a credit on another card', { accountTail: '0009' }],
    ['another amount', { amountFen: AMOUNT - 1 }],
  ])('%s is not the refund', (_, line) => {
    expect(lines(credit({ rowId: 'line', bookTime: after(3 * DAYS), ...line }))).toEqual([])
  })
})
