import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inline, inlineRows, xlsxOf } from '../container/test/workbook'
import { ledgerFacts } from '../ledger-facts'
import type { LedgerFile } from '../ledger-file'
import { readLedgerFile } from '../read-ledger-file'
import type { WechatRow } from '../row'

const read = (file: Uint8Array | string): LedgerFile => {
  const answer = readLedgerFile(typeof file === 'string' ? Buffer.from(file) : file)
  if (!answer.ok) throw new Error(answer.code)
  return answer
}
const HEADER = ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态', '交易单号', '商户单号', '备注']
const HEAD = ['微信支付账单明细', '微信昵称：[某]', '起始时间：[2026-09-01 00:00:00] 终止时间：[2026-09-30 23:59:59]', '导出类型：[全部]', '导出时间：[2026-10-01 09:00:00]', '', '共1笔记录']
const PAID = ['2026-09-24 11:40:58', '商户消费', '示例便利店', '饮料', '支出', '¥28.16', '零钱', '支付成功', '4200000000000000000000000001\t', 'BL1\t', '/']
const paid = (changes: Record<number, string>): string[] => PAID.map((cell, index) => changes[index] ?? cell)
const csv = (...rows: string[][]): string => [...HEAD.map((line) => [line]), HEADER, ...rows].map((cells) => `${cells.join(',')}\n`).join('')

/** A workbook of 2026: blank rows of the head absent, amounts and times as numbers. */
const workbook2026 = (rows: string, head = HEAD) => xlsxOf({
  sheets: { Sheet1: inlineRows(head.slice(0, 5).map((line) => [line])) + `<row r="7">${inline('A7', head[6]!)}</row>` + inlineRows([HEADER], 18) + rows },
  formats: ['yyyy-mm-dd hh:mm:ss', '¥#,##0.00'],
})
const row2026 = (line: number, serial: string, amount: string) =>
  `<row r="${line}"><c r="A${line}" s="1"><v>${serial}</v></c>${PAID.map((cell, column) => (column === 0 ? '' : column === 5 ? `<c r="F${line}" s="2"><v>${amount}</v></c>` : inline(`${'ABCDEFGHIJK'[column]}${line}`, cell))).join('')}</row>`

describe('the workbook', () => {
  test('of 2025 is a text in cells', () => {
    const rows = [...HEAD.map((line) => [line]), ...Array<string[]>(9).fill([]), HEADER, PAID]
    const file = read(xlsxOf({ sheets: { 账单: inlineRows(rows) } }))
    expect(file).toMatchObject({ format: 'wechat-consumer-bill', container: 'xlsx', headerLine: 17, entries: 1, problems: [], notes: [] })
    expect(file.coverage).toEqual({ from: '2026-09-01T00:00:00+08:00', until: '2026-09-30T23:59:59+08:00' })
    expect(file.rows[0]).toMatchObject({ line: 18, time: '2026-09-24T11:40:58+08:00', amountFen: 2816, transactionId: '4200000000000000000000000001', outTradeNo: 'BL1' })
  })

  test('of 2026 has serials, number amounts and rows that are not there', () => {
    const file = read(workbook2026(row2026(19, '46289.48678240741', '100.1') + row2026(20, '46289.5', '28.159999999999997')))
    expect(file).toMatchObject({ headerLine: 18, entries: 2, problems: [], notes: [{ line: 7, code: 'count_differs' }] })
    expect(file.rows).toMatchObject([{ line: 19, time: '2026-09-24T11:40:58+08:00', amountFen: 10010 }, { line: 20, time: '2026-09-24T12:00:00+08:00', amountFen: 2816 }])
  })

  test('saved again has its rows twice: the sheet as it was exported is read, the other noted', () => {
    const exported = inlineRows([...HEAD.map((line) => [line]), HEADER, PAID])
    const reshaped = inlineRows([Array.from({ length: 11 }, (_, index) => `Column${index + 1}`), ...HEAD.map((line) => [line]), HEADER, PAID])
    for (const sheets of [{ 一: reshaped, 二: exported }, { 二: exported, 一: reshaped }]) {
      expect(read(xlsxOf({ sheets }))).toMatchObject({ headerLine: 8, entries: 1, notes: [{ line: 9, code: 'other_sheet' }] })
    }
  })

  test('without amounts or times to read says so, line by line', () => {
    const file = read(workbook2026(row2026(19, '46289.5', '') + `<row r="20">${inline('A20', '上午')}${inline('F20', '1')}</row>`))
    expect(file).toMatchObject({ entries: 0, problems: [{ line: 19, code: 'bad_amount' }, { line: 20, code: 'bad_time' }] })
  })
})

describe('the text', () => {
  const text = csv(PAID, paid({ 4: '收入', 1: '示例便利店-退款', 7: '已退款￥1.00' }))
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  test.each([
    ['UTF-8', false, Buffer.from(text)],
    ['UTF-8', true, Buffer.from(`\ufeff${text}`)],
    ['UTF-8', false, Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['UTF-16LE', true, utf16],
    ['UTF-16BE', true, Buffer.from(utf16).swap16()],
  ])('is the same in %s, with a mark: %s', (encoding, bom, bytes) => {
    expect(read(bytes)).toMatchObject({ encoding, bom, rows: read(text).rows })
  })

  test('of a time without trade has no rows and still covers it', () => {
    const file = read(csv().replace('共1笔', '共0笔'))
    expect(file).toMatchObject({ entries: 0, problems: [], notes: [], coverage: { from: '2026-09-01T00:00:00+08:00' } })
    expect(ledgerFacts(file, '')).toMatchObject({ rows: 0, outFen: 0, from: null, currency: null })
  })

  test('may count other rows than it has: a note, no problem', () => {
    expect(read(csv(PAID, PAID))).toMatchObject({ problems: [], notes: [{ line: 7, code: 'count_differs' }] })
    expect(read(csv(PAID)).notes).toEqual([])
    expect(read(csv(PAID).replace('共1笔记录', '共1笔交易')).notes).toEqual([])
  })

  test('that went through a spreadsheet has lost the ends of its numbers: the row stays, its number goes', () => {
    const file = read(csv(paid({ 8: '4.20000E+27' })))
    expect(file).toMatchObject({ entries: 1, problems: [{ line: 9, code: 'lost_digits' }] })
    expect(file.rows[0]).toMatchObject({ transactionId: undefined, outTradeNo: 'BL1' })
  })
})

describe('the words', () => {
  test.each([
    ['支出', 'out'], ['收入', 'in'], ['/', 'neutral'], ['／', 'neutral'], ['中性交易', 'neutral'], ['不计收支', 'neutral'], ['', undefined], ['-', undefined], ['进出', undefined], ['constructor', undefined],
  ])('%s is %s', (word, direction) => {
    const file = read(csv(paid({ 4: word })))
    expect(file.rows[0]).toMatchObject({ direction })
    expect(file.problems).toEqual(direction === undefined ? [{ line: 9, code: 'unknown_direction' }] : [])
  })

  test.each([
    ['已全额退款', 1], ['对方已退还', 1], ['已退款(￥39.93)', 1], ['已退款(¥39.93)', 1], ['已退款（￥39.93）', 1], ['已退款￥39.93', 1], ['已退款¥39.93', 1], ['已退款(10.00)', 1],
    ['退款失败', 0], ['退款处理中', 0], ['支付成功', 0], ['交易关闭', 0],
  ])('%s marks a payment as refunded: %i', (status, rows) => {
    expect(ledgerFacts(read(csv(paid({ 7: status }))), '')).toMatchObject({ refundedPayments: { rows }, refundReceipts: { rows: 0, fen: 0 } })
  })

  test.each([['示例便利店-退款', 1], ['退款', 1], ['转账-退款', 1], ['微信红包（单发）-退款', 1], ['商户消费', 0]])('%s is a receipt: %i', (type, rows) => {
    expect(ledgerFacts(read(csv(paid({ 1: type, 4: '收入', 7: '已全额退款' }))), '')).toMatchObject({ refundReceipts: { rows } })
  })

  test('a withdrawal that failed keeps its status, comma and all', () => {
    const file = read(csv(paid({ 4: '/', 1: '零钱提现', 7: '提现失败，已退回零钱' })))
    expect(file.rows[0]).toMatchObject({ direction: 'neutral', status: '提现失败，已退回零钱' })
  })

  test.each([['¥50.0', 5000], ['¥1,234.56', 123_456], ['￥8.00', 800], ['28.16', 2816], ['0', 0]])('%s is %i fen', (written, amountFen) => {
    expect(read(csv(paid({ 5: `"${written}"` }))).rows[0]).toMatchObject({ amountFen })
  })

  test('whatever a row says comes back, from a text and from a sheet', () => {
    const word = fc.string({ minLength: 1, maxLength: 10, unit: fc.constantFrom('店', 'a', ',', '"', '(', '¥', '1', ' ') }).map((text) => `x${text}x`)
    const row = fc.record({ counterparty: word, fen: fc.nat(10_000_000), second: fc.integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }), id: fc.bigInt({ min: 10n ** 27n, max: 10n ** 28n - 1n }) })
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const written = rows.map(({ counterparty, fen, second, id }) => paid({
        0: new Date(second * 1000 + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '), 2: counterparty, 5: `¥${(fen / 100).toFixed(2)}`, 8: `${id}\t`,
      }))
      const want = rows.map(({ counterparty, fen, second, id }) => ({ counterparty, amountFen: fen, time: new Date(second * 1000).getTime(), transactionId: String(id) }))
      const quoted = csv(...written.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`)))
      for (const file of [read(quoted), read(xlsxOf({ sheets: { a: inlineRows([HEADER, ...written]) } }))]) {
        expect((file.rows as WechatRow[]).map(({ counterparty, amountFen, time, transactionId }) => ({ counterparty, amountFen, time: new Date(time!).getTime(), transactionId }))).toEqual(want)
      }
    }), { numRuns: 30 })
  })
})
