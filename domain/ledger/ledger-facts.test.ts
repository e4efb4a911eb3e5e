import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type LedgerFacts, ledgerFacts } from './ledger-facts'
import { readLedgerFile } from './read-ledger-file'

const factsOf = (path: string | URL): LedgerFacts => {
  const file = readLedgerFile(readFileSync(path))
  if (!file.ok) throw new Error(file.code)
  return ledgerFacts(file, '')
}

test('a bill is counted: what went out and came in, and which of it is one refund told twice', () => {
  expect(factsOf(new URL('samples/wechat-consumer-bill.csv', import.meta.url))).toMatchObject({
    rows: 4, outFen: 13450, inFen: 12800, otherFen: 20000, currency: 'CNY', refundReceipts: { rows: 1, fen: 12800 }, refundedPayments: { rows: 1 },
    statuses: { 支付成功: 1, 已全额退款: 2, 提现已到账: 1 }, from: '2026-03-17T21:40:00+08:00', to: '2026-03-19T09:12:44+08:00',
  })
})

test('a row without a direction is counted and added to no sum', () => {
  const bytes = new TextEncoder().encode('交易时间,收/支,金额(元),当前状态,交易单号\n2026-03-19 09:12:44,不明,¥6.50,支付成功,42\n2026-03-19 09:12:45,支出,¥1.00,支付成功,43\n')
  const file = readLedgerFile(bytes)
  expect(file.ok && ledgerFacts(file, '')).toMatchObject({ rows: 2, outFen: 100, inFen: 0, otherFen: 0, problems: [{ line: 2, code: 'unknown_direction' }] })
})

const samples = process.env.MZ_SAMPLES
const known = samples !== undefined && existsSync(`${samples}/facts.json`)

/** The facts were counted by a program written apart from this one. */
interface CountedFacts {
  encoding: string; header_line?: number; data_rows: number
  sum_expense_fen?: number; sum_income_fen?: number; sum_other_fen?: number; sum_expense_minor?: number; sum_income_minor?: number
  refund_receipt_rows?: number; sum_refund_receipts_fen?: number; rows_with_a_refund_status?: number; status_counts?: Record<string, number>
  net_fen?: number; sum_amount_fen?: number; sum_refund_fen?: number
}

describe.skipIf(!known)('sample files from other hands give the facts counted for them (set MZ_SAMPLES to their folder)', () => {
  const counted = known ? (JSON.parse(readFileSync(`${samples}/facts.json`, 'utf8')) as Record<string, CountedFacts>) : {}

  test.each(['beancount-trans-wechat-2024.csv', 'deg-wechat-classic.csv'])('wechat-consumer/%s', (name) => {
    const want = counted[`wechat-consumer/${name}`]!
    const facts = factsOf(`${samples}/wechat-consumer/${name}`)
    expect(facts).toMatchObject({
      encoding: want.encoding, headerLine: want.header_line, rows: want.data_rows, outFen: want.sum_expense_fen, inFen: want.sum_income_fen, otherFen: want.sum_other_fen,
      refundReceipts: { rows: want.refund_receipt_rows, fen: want.sum_refund_receipts_fen }, statuses: want.status_counts, problems: [],
    })
    expect(facts.refundedPayments.rows + facts.refundReceipts.rows).toBe(want.rows_with_a_refund_status)
  })

  test.each(['cmb-debit.csv', 'preciouss-cmb-debit.csv', 'icbc-debit-v2.csv', 'icbc-credit.csv', 'abc-debit.csv', 'bocom-debit.csv'])('bank-cn/%s', (name) => {
    const want = counted[`bank-cn/${name}`]!
    expect(factsOf(`${samples}/bank-cn/${name}`)).toMatchObject({
      format: 'bank-statement-cn', encoding: want.encoding, headerLine: want.header_line, rows: want.data_rows, outFen: want.sum_expense_minor, inFen: want.sum_income_minor, problems: [],
    })
  })

  test('constructed/pos-journal', () => {
    const allinpay = factsOf(`${samples}/constructed/pos-journal/allinpay-34col-20260318.csv`)
    expect(allinpay.inFen - allinpay.outFen).toBe(counted['constructed/pos-journal/allinpay-34col-20260318.csv']!.net_fen)
    const want = counted['constructed/pos-journal/lcsw-28col-20260318.txt']!
    expect(factsOf(`${samples}/constructed/pos-journal/lcsw-28col-20260318.txt`)).toMatchObject({ rows: want.data_rows, inFen: want.sum_amount_fen, outFen: want.sum_refund_fen })
  })
})
