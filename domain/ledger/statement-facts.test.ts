import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inlineRows, xlsxOf } from './container/test/workbook'
import { ledgerFacts } from './ledger-facts'
import type { LedgerFile } from './ledger-file'
import { readLedgerFile } from './read-ledger-file'
import type { BankRow, PosRow } from './row'

const samples = process.env.MZ_SAMPLES
const known = samples !== undefined && existsSync(`${samples}/facts.json`)
const read = (bytes: Uint8Array): LedgerFile => {
  const file = readLedgerFile(bytes)
  if (!file.ok) throw new Error(file.code)
  return file
}

/** Counted by a program written apart from this one. */
interface StatementFacts {
  kind: string; statements: number; entries: number
  entry_list: { amount: string; currency: string; side: string; reversal: boolean | null; status: string; booking: string; value: string; end_to_end: string[] }[]
  mark_counts: Record<string, number>; sum_by_mark: Record<string, string>; value_date_min: string; value_date_max: string
  count: number; currencies: string[]; transactions: { type: string; posted: string; amount: string; fitid: string; name: string | null }[] & number
  encoding: string; header_line: number; data_rows: number; sum_income_minor: number; sum_expense_minor: number; refund_rows: number
  sum_amount_fen: number; traces: string[]; times: string[]; transaction_type_counts: Record<string, number>
}

/** "72436.74" as cents. */
const cents = (text: string | undefined): number => Math.round(Number(text ?? 0) * 100)
const swiftDate = (text: string | undefined): string | undefined => text?.slice(2).replaceAll('-', '')

describe.skipIf(!known)('statements from other hands give the facts counted for them (set MZ_SAMPLES to their folder)', () => {
  const counted = known ? (JSON.parse(readFileSync(`${samples}/facts.json`, 'utf8')) as Record<string, StatementFacts>) : {}
  const sample = (path: string): LedgerFile => read(readFileSync(`${samples}/${path}`))

  test.each(['camt053.v2.five.decimals.xml', 'camt053.v2.multi.statement.xml', 'camt053.v4.xml', 'camt053.v8.xml', 'camt054.v2.xml'])('camt/%s', (name) => {
    const want = counted[`camt/${name}`]!
    const file = sample(`camt/${name}`)
    expect(file).toMatchObject({ format: want.kind, container: 'xml', entries: want.entries, problems: [] })
    expect((file.rows as BankRow[]).map((row) => [row.amountFen, row.currency, row.direction, row.status, row.bookTime, row.valueDate, row.extras?.EndToEndId])).toEqual(
      want.entry_list.map((entry) => [cents(entry.amount), entry.currency, entry.side === 'CRDT' ? 'credit' : 'debit', entry.status === 'BOOK' ? 'booked' : 'pending', entry.booking, entry.value, entry.end_to_end[0]]),
    )
  })

  test.each(['cmxl-mt940.sta', 'raphaelm.sta', 'jejik-generic.sta', 'sberbank.sta'])('mt940/%s', (name) => {
    const want = counted[`mt940/${name}`]!
    const file = sample(`mt940/${name}`)
    const rows = file.rows as BankRow[]
    expect(file).toMatchObject({ format: 'mt940', container: 'text', entries: want.transactions, problems: [] })
    const of = (direction: string): BankRow[] => rows.filter((row) => row.direction === direction)
    expect([of('credit').length, of('debit').length]).toEqual([want.mark_counts.C ?? 0, want.mark_counts.D ?? 0])
    expect(ledgerFacts(file, '')).toMatchObject({ inFen: cents(want.sum_by_mark.C), outFen: cents(want.sum_by_mark.D) })
    const dates = rows.map(({ valueDate }) => valueDate!).sort()
    expect([swiftDate(dates[0]), swiftDate(dates.at(-1))]).toEqual([want.value_date_min, want.value_date_max])
  })

  test.each(['bank_medium.ofx', 'checking.ofx', 'anzcc.ofx'])('ofx/%s', (name) => {
    const want = counted[`ofx/${name}`]!
    const file = sample(`ofx/${name}`)
    expect(file).toMatchObject({ format: 'ofx', container: 'text', entries: want.count, problems: [] })
    expect((file.rows as BankRow[]).map((row) => [row.type, row.direction === 'debit' ? -row.amountFen : row.amountFen, row.ref, row.counterparty ?? null, row.currency, row.bookTime!.slice(0, 10).replaceAll('-', '')])).toEqual(
      want.transactions.map(({ type, amount, fitid, name, posted }) => [type, cents(amount), fitid, name, want.currencies[0], posted.slice(0, 8)]),
    )
  })

  test.each(['cmb-credit.csv', 'spdb-debit.xls', 'cmb-debit.csv', 'preciouss-cmb-debit.csv', 'icbc-debit-v2.csv', 'icbc-credit.csv', 'abc-debit.csv', 'bocom-debit.csv'])('bank-cn/%s', (name) => {
    const want = counted[`bank-cn/${name}`]!
    expect(ledgerFacts(sample(`bank-cn/${name}`), '')).toMatchObject({
      format: 'bank-statement-cn', container: name.slice(-3), headerLine: want.header_line, rows: want.data_rows, outFen: want.sum_expense_minor, inFen: want.sum_income_minor,
      refundReceipts: { rows: want.refund_rows }, currency: 'CNY', problems: [],
    })
  })

  test('unionpay, alone and in its archive', () => {
    const want = counted['unionpay/INN15090588ZM_802310048993424']!
    for (const path of ['unionpay/INN15090588ZM_802310048993424', 'unionpay/802310048993424_20150905.zip']) {
      const file = sample(path)
      const rows = file.rows as PosRow[]
      expect(ledgerFacts(file, '')).toMatchObject({ format: 'unionpay-merchant-file', rows: want.data_rows, inFen: want.sum_amount_fen, outFen: 0, problems: [] })
      expect(rows.map(({ traceNo }) => traceNo)).toEqual(want.traces)
      expect(rows.map(({ time }) => time!.slice(5, 19).replaceAll(/\D/g, ''))).toEqual(want.times)
      expect(rows.filter(({ type }) => type === '01')).toHaveLength(want.transaction_type_counts['01']!)
    }
  })
})

test('a statement of a bank may come as a workbook', () => {
  const book = xlsxOf({ sheets: { 明细: inlineRows([['账号：6217****8888'], ['交易日期', '交易类型', '存入金额', '取出金额', '余额', '交易对手名称', '附言'], ['2026-12-03  14:06:51', '消费', '', '11.64', '100.00', '示例餐厅', '快捷支付']]) } })
  expect(read(book)).toMatchObject({ format: 'bank-statement-cn', container: 'xlsx', headerLine: 2, entries: 1, problems: [], rows: [{ accountTail: '8888', amountFen: 1164, direction: 'debit', line: 3 }] })
})

test.each([
  [':20:X\n:60F:C260317EUR1,00\n:61:', 30_000], ['<OFX><STMTTRN>', 30_000], ['OFXHEADER:100\n\n<OFX>', 1], ['<Document><BkToCstmrStmt><Stmt>', 30_000], ['S56 88000000    00049993    190624 0318120318 622588******1234    000000012800 ', 30_000],
])('whatever begins like a statement and goes on for ever is refused in good time: %j', (beginning, times) => {
  const file = readLedgerFile(new TextEncoder().encode(beginning.repeat(times)))
  expect(file.ok ? file.entries : file.code).not.toBe('unknown_format')
  expect(file.ok ? file.entries : 0).toBe(0)
})
