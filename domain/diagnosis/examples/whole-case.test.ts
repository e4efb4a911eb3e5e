import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLedgerFile } from '../../ledger/read-ledger-file'
import type { BankRow, LedgerRow, PosRow, WechatRow } from '../../ledger/row'
import { diagnose } from '../diagnose'

const rows = (name: string): LedgerRow[] => {
  const file = readLedgerFile(readFileSync(new URL(`../../ledger/samples/${name}`, import.meta.url)))
  if (!file.ok) throw new Error(file.code)
  return file.rows
}

test('three files as people hand them in explain one payment of a whole day\'s trade', () => {
  const answer = diagnose({
    asOf: '2026-03-20T10:00:00+08:00',
    subject: { transactionId: '4200002741202603180000000103', outTradeNo: undefined, rrn: undefined, amountFen: 12800, currency: 'CNY', paidAt: undefined, accountTail: undefined },
    ledgers: {
      wechat: rows('wechat-consumer-bill.csv') as WechatRow[], pos: rows('allinpay-journal.gb18030.csv') as PosRow[], bank: rows('cmb-statement.gb18030.csv') as BankRow[],
    },
  })
  expect(answer).toMatchObject({
    cause: 'network_delay', rule: 'D02', confidence: 0.9, moneyLocation: 'customer_card', nextActionParty: 'none', accountTail: '1234',
    amounts: { chargedFen: 12800, refundedFen: 12800, outstandingFen: 0, currency: 'CNY' },
    expectedArrival: { fromOn: '2026-03-19', byOn: '2026-03-23', policyId: 'wx-refund-arrive-card' },
  })
  expect(answer.rows.map(({ rowId, proves }) => [rowId, proves.code])).toEqual([
    ['W20', 'wechat_paid_then_refunded'], ['W19', 'refund_receipt'], ['P4', 'sale_unanswered'], ['P5', 'reversal_done'], ['B3', 'card_debited'], ['B2', 'card_credited'],
  ])
})
