import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ledgerFacts } from './ledger-facts'
import type { LedgerFile } from './ledger-file'
import { readLedgerFile } from './read-ledger-file'
import type { WechatRow } from './row'

const samples = process.env.MZ_SAMPLES
const known = samples !== undefined && existsSync(`${samples}/facts.json`)

/** Counted by a program written apart from this one. */
interface BillFacts {
  encoding: string; bom?: boolean; header_line: number; data_rows: number; columns: number
  direction_counts: Record<string, number>; status_counts: Record<string, number>; type_counts?: Record<string, number>
  sum_expense_fen: number; sum_income_fen: number; sum_other_fen: number
  refund_receipt_rows?: number; sum_refund_receipts_fen?: number; rows_with_a_refund_status?: number; refund_rows?: number
  time_min: string; time_max: string; distinct_transaction_ids?: number; ids_on_more_than_one_row?: number
  sheets?: BillFacts[]
}
interface MerchantFacts {
  data_rows: number; settle_total_fen?: number; refund_total_fen?: number; states?: Record<string, number>; sha1_of_plain_file: string; encoding: string; bom: boolean
  income_rows?: number; income_fen?: number; expense_rows?: number; expense_fen?: number; last_balance_fen?: number
}

const counted = known ? (JSON.parse(readFileSync(`${samples}/facts.json`, 'utf8')) as Record<string, never>) : {}
const read = (path: string): LedgerFile => {
  const file = readLedgerFile(readFileSync(`${samples}/${path}`))
  if (!file.ok) throw new Error(file.code)
  return file
}
const counts = (words: (string | null | undefined)[]): Record<string, number> =>
  words.reduce<Record<string, number>>((sum, word) => ({ ...sum, [word ?? '']: (sum[word ?? ''] ?? 0) + 1 }), {})
const inChina = (time: string): string => `${time.replace(' ', 'T')}+08:00`

describe.skipIf(!known)('bills from other hands give the facts counted for them (set MZ_SAMPLES to their folder)', () => {
  test.each([
    'wechat-consumer/beancount-trans-wechat-2024.csv', 'wechat-consumer/deg-wechat-classic.csv', 'wechat-consumer/deg-wechat-2026.xlsx',
    'alipay/deg-alipay-app-gb18030.csv', 'alipay/beancount-trans-alipay-utf8.csv',
  ])('%s', (path) => {
    const whole = counted[path] as unknown as BillFacts
    const want = whole.sheets?.[1] ?? whole
    const file = read(path)
    const facts = ledgerFacts(file, '')
    const rows = file.rows as WechatRow[]
    expect(facts).toMatchObject({
      format: path.startsWith('alipay') ? 'alipay-consumer-bill' : 'wechat-consumer-bill', container: whole.sheets ? 'xlsx' : 'csv', encoding: whole.sheets ? 'UTF-8' : want.encoding,
      bom: whole.bom ?? false, headerLine: want.header_line, rows: want.data_rows, outFen: want.sum_expense_fen, inFen: want.sum_income_fen, otherFen: want.sum_other_fen, currency: 'CNY',
      statuses: want.status_counts, from: inChina(want.time_min), to: inChina(want.time_max), problems: [],
    })
    const neutral = Object.keys(want.direction_counts).find((word) => word === '/' || word === '不计收支') ?? '/'
    expect(counts(rows.map(({ direction }) => ({ out: '支出', in: '收入', neutral })[direction!]))).toEqual(want.direction_counts)
    if (want.type_counts) expect(counts(rows.map(({ type }) => type))).toEqual(want.type_counts)
    expect(facts.refundReceipts.rows).toBe(want.refund_receipt_rows ?? want.refund_rows)
    if (want.sum_refund_receipts_fen !== undefined) expect(facts.refundReceipts.fen).toBe(want.sum_refund_receipts_fen)
    if (want.rows_with_a_refund_status !== undefined) expect(facts.refundedPayments.rows + facts.refundReceipts.rows).toBe(want.rows_with_a_refund_status)
    if (want.distinct_transaction_ids !== undefined) {
      const ids = counts(rows.map(({ transactionId }) => transactionId))
      expect([Object.keys(ids).length, Object.values(ids).filter((count) => count > 1).length]).toEqual([want.distinct_transaction_ids, want.ids_on_more_than_one_row])
    }
  })

  test.each(['ALL', 'SUCCESS', 'REFUND'])('constructed/wechat-merchant-bill/tradebill-%s', (kind) => {
    const path = `constructed/wechat-merchant-bill/tradebill-${kind}-2026-03-18.csv`
    const want = counted[path] as unknown as MerchantFacts
    const facts = ledgerFacts(read(path), '')
    expect(facts).toMatchObject({
      format: 'wechat-trade-bill', encoding: want.encoding, bom: want.bom, headerLine: 1, rows: want.data_rows, inFen: want.settle_total_fen, outFen: want.refund_total_fen, otherFen: 0,
      refundReceipts: { fen: want.refund_total_fen }, problems: [],
    })
    expect({ REFUND: 0, REVOKED: 0, SUCCESS: 0, ...facts.statuses }).toEqual(want.states)
  })

  test('constructed/wechat-merchant-bill/fundflow-BASIC', () => {
    const path = 'constructed/wechat-merchant-bill/fundflow-BASIC-2026-03-18.csv'
    const want = counted[path] as unknown as MerchantFacts
    const file = read(path)
    expect(ledgerFacts(file, '')).toMatchObject({ format: 'wechat-fund-flow-bill', rows: want.data_rows, inFen: want.income_fen, outFen: want.expense_fen, problems: [] })
    expect(counts(file.rows.map(({ direction }) => direction))).toEqual({ in: want.income_rows, out: want.expense_rows })
    expect(file.rows.at(-1)!.extras!['账户结余(元)']).toBe((want.last_balance_fen! / 100).toFixed(2))
  })

  test('constructed/wechat-merchant-bill/tradebill-ALL as gz is the same bill', () => {
    const plain = 'constructed/wechat-merchant-bill/tradebill-ALL-2026-03-18.csv'
    expect(createHash('sha1').update(gunzipSync(readFileSync(`${samples}/${plain}.gz`))).digest('hex')).toBe((counted[plain] as unknown as MerchantFacts).sha1_of_plain_file)
    expect(read(`${plain}.gz`)).toEqual({ ...read(plain), container: 'gz' })
  })

  test('constructed/bundle-network-delay', () => {
    for (const name of ['微信支付账单(20260317-20260319).csv', 'tradebill-ALL-2026-03-18.csv']) expect(read(`constructed/bundle-network-delay/${name}`).problems).toEqual([])
  })
})
