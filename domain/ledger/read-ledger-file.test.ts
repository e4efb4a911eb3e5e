import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LedgerFile } from './ledger-file'
import { readLedgerFile } from './read-ledger-file'
import type { LedgerRow } from './row'

const sample = (name: string): Uint8Array => readFileSync(new URL(`samples/${name}`, import.meta.url))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (input: Uint8Array | string): LedgerFile => {
  const file = readLedgerFile(typeof input === 'string' ? bytes(input) : input)
  if (!file.ok) throw new Error(file.code)
  return file
}
const row = (file: LedgerFile, rowId: string): LedgerRow => file.rows.find((one) => one.rowId === rowId)!

const BILL_HEADER = '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'
const PAID = '2026-03-19 09:12:44,商户消费,示例便利店,"饮料",支出,¥6.50,零钱,支付成功,4200000000000000000000000001\t,BL1\t,"/"'

describe('the consumer bill of WeChat', () => {
  test('is found below its head; strokes and tabs are nothing, its span is its coverage', () => {
    const file = read(sample('wechat-consumer-bill.csv'))
    expect(file).toMatchObject({ format: 'wechat-consumer-bill', encoding: 'UTF-8', bom: false, headerLine: 17, entries: 4, problems: [] })
    expect(file.coverage).toEqual({ from: '2026-03-17T00:00:00+08:00', until: '2026-03-19T23:59:59+08:00' })
    expect(row(file, 'W19')).toMatchObject({
      ledger: 'wechat', source: 'consumer_bill', line: 19, time: '2026-03-18T12:04:33+08:00', type: '示例餐厅一店-退款', direction: 'in', amountFen: 12800,
      status: '已全额退款', transactionId: '50302741202603180000000103', outTradeNo: undefined, payMethod: '招商银行(1234)', remark: undefined,
    })
    expect(row(file, 'W21')).toMatchObject({ direction: 'neutral', amountFen: 20000, remark: '服务费¥0.10', outTradeNo: undefined })
  })

  test('may have no head, moved columns, full-width brackets and a mark', () => {
    const file = read(`\ufeff备注,收/支,金额（元）,当前状态,交易单号,交易时间,新栏\n/,支出,￥1.00,支付成功,42,2026-03-19 09:12:44,x\n`)
    expect(file).toMatchObject({ bom: true, headerLine: 1, entries: 1 })
    expect(file.rows[0]).toMatchObject({ amountFen: 100, transactionId: '42', extras: { 新栏: 'x' } })
  })

  test('rows of eleven and of twelve cells stand under one header that names 备注 twice', () => {
    const file = read(`${BILL_HEADER},备注\n${PAID}\n${PAID},送朋友\n`)
    expect(file.rows.map((one) => one.remark)).toEqual([undefined, '/ 送朋友'])
  })

  test.each([
    ['cut_row', '2026-03-19 09:12:44,商户消费,示例便利店,"饮料",支出,¥6.50,零钱,支付成功,42000000000'],
    ['cut_row', `${PAID.slice(0, -4)},"说`],
    ['bad_time', PAID.replace('09:12:44', '9点')],
    ['bad_amount', PAID.replace('¥6.50', '六块五')],
    ['bad_amount', PAID.replace('¥6.50', '-6.50')],
  ])('a row that is not understood is told by its line and never guessed: %s', (code, line) => {
    const file = read(`${BILL_HEADER}\n${PAID}\n${line}`)
    expect(file.entries).toBe(1)
    expect(file.problems).toEqual([{ line: 3, code }])
  })

  test('a quote that was left open costs its own row and no other', () => {
    const file = read(`${BILL_HEADER}\n${PAID.replace('"饮料"', '"饮料, 大').replace('"/"', '/')}\n${PAID}\n${PAID}\n`)
    expect(file.rows.map(({ line }) => line)).toEqual([3, 4])
    expect(file.problems.map(({ line }) => line)).toEqual([2])
  })

  test('a cell may hold a line break', () => {
    const file = read(`${BILL_HEADER}\n${PAID.replace('"饮料"', '"饮料\n两瓶"')}\n${PAID}\n`)
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(file.problems).toEqual([])
  })

  test('a row of unknown direction is kept without one and told', () => {
    const file = read(`${BILL_HEADER}\n${PAID.replace('支出', '进出')}\n`)
    expect(file).toMatchObject({ entries: 1, problems: [{ line: 2, code: 'unknown_direction' }] })
    expect(file.rows[0]).toMatchObject({ direction: undefined })
  })
})

describe('the journal of Allinpay', () => {
  test('joins date and time, takes the sign as direction and leads a reversal to its sale', () => {
    const file = read(sample('allinpay-journal.gb18030.csv'))
    expect(file).toMatchObject({ format: 'pos-journal', encoding: 'GB18030', headerLine: 1, entries: 7, problems: [] })
    expect(row(file, 'P4')).toMatchObject({ type: '消费', direction: 'in', amountFen: 12800, time: '2026-03-18T12:03:18+08:00', outTradeNo: 'POS20260318120318000103', rrn: '607712030103' })
    expect(row(file, 'P5')).toMatchObject({ type: '消费冲正', direction: 'out', amountFen: 12800, origTraceNo: '000103', origBatchNo: '000318' })
    expect(row(file, 'P8')).toMatchObject({ type: '退货', origTraceNo: undefined, extras: expect.objectContaining({ 原交易单: '607510110093000093' }) })
  })

  test('does not carry a code, so no row claims one', () => {
    expect(read(sample('allinpay-journal.gb18030.csv')).rows.every((one) => !('responseCode' in one))).toBe(true)
  })

  test('is the same without its header line', () => {
    const text = new TextDecoder('gb18030').decode(sample('allinpay-journal.gb18030.csv'))
    const file = read(text.slice(text.indexOf('\n') + 1))
    expect(file.headerLine).toBeNull()
    expect(file.rows.map(({ amountFen, direction }) => [amountFen, direction])).toEqual(read(text).rows.map(({ amountFen, direction }) => [amountFen, direction]))
  })

  test('forgets the name and the identity number of the holder', () => {
    const text = new TextDecoder('gb18030').decode(sample('allinpay-journal.gb18030.csv'))
    const [header = '', ...lines] = text.split('\r\n')
    const named = lines.map((line) => { const cells = line.split(','); cells[24] = '某某'; cells[25] = '110101190001010000'; return cells.join(',') })
    const file = JSON.stringify(read([header, ...named].join('\r\n')).rows)
    expect(file).not.toContain('某某')
    expect(file).not.toContain('110101190001010000')
  })
})

test('a line of Lcsw is a sale, and beside it the refund of it', () => {
  const file = read(sample('lcsw-journal.txt'))
  expect(file).toMatchObject({ format: 'pos-journal', encoding: 'UTF-8', headerLine: null, entries: 3, problems: [] })
  expect(file.rows.map((one) => [one.rowId, one.type, one.direction, one.amountFen])).toEqual([
    ['P1', '消费', 'in', 3500], ['P2', '消费', 'in', 12800], ['P2-refund', '退款', 'out', 12800], ['P3', '消费', 'in', 10000], ['P3-refund', '退款', 'out', 3993],
  ])
  expect(row(file, 'P2-refund')).toMatchObject({ time: '2026-03-18T12:04:33+08:00', transactionId: '4200002741202603180000000103', origTraceNo: '000103' })
})

describe('a bank statement', () => {
  test('of the Merchants Bank has signed amounts and bare dates', () => {
    const file = read(sample('cmb-statement.gb18030.csv'))
    expect(file).toMatchObject({ format: 'bank-statement-cn', encoding: 'GB18030', headerLine: 1, entries: 3, problems: [] })
    expect(row(file, 'B2')).toMatchObject({ bookTime: '2026-03-19', direction: 'credit', amountFen: 12800, currency: 'CNY', summary: '快捷退款', counterparty: '财付通-示例餐厅一店' })
    expect(row(file, 'B3')).toMatchObject({ direction: 'debit', amountFen: 12800 })
  })

  test('may write each side in its own column, name the card in its head and end with totals', () => {
    const file = read('卡号: 1234****9876\n\n交易日期,摘要,交易场所,记账金额(收入),记账金额(支出),记账币种,余额,对方户名\n2026-05-02,"退款  \t",财付通-某店,"1,204.00 \t",,人民币,1.00,财付通,\n\n人民币合计,,,"1,204.00",,\n')
    expect(file.rows).toMatchObject([{ direction: 'credit', amountFen: 120400, accountTail: '9876', summary: '退款', currency: 'CNY' }])
    expect(file.problems).toEqual([])
  })

  test('may name the side by a word', () => {
    const file = read('交易日期,交易时间,交易类型,借贷,交易金额,余额,对方户名\n2026-02-02,13:15:12,网上支付,借 Dr,3.21,1,某店\n2026-02-03,13:15:12,退款,贷 Cr,3.21,1,某店\n2026-02-04,13:15:12,退款,?,3.21,1,某店\n')
    expect(file.rows.map(({ direction }) => direction)).toEqual(['debit', 'credit', undefined])
    expect(file.problems).toEqual([{ line: 4, code: 'unknown_direction' }])
  })
})

describe('what is no ledger is refused whole', () => {
  test.each([
    ['empty', undefined, new Uint8Array()],
    ['unknown_format', undefined, bytes('{"total":1}')],
    ['unknown_format', undefined, bytes('a,b\n'.repeat(100))],
    ['unknown_format', undefined, bytes('交易日期,摘要,交易金额\n2026-02-02,消费,3.21\n')],
    ['damaged', undefined, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff, 0, 0xd8)],
    ['too_large', 'bytes', new Uint8Array(64 * 1024 * 1024 + 1)],
    ['too_large', 'cell', bytes(`${BILL_HEADER}\n${PAID}\n${PAID.replace('饮料', '饮'.repeat(5000))}\n`)],
    ['too_large', 'columns', bytes(`${BILL_HEADER}\n${PAID}${','.repeat(200)}\n`)],
  ])('%s %s', (code, limit, input) => {
    expect(readLedgerFile(input)).toEqual({ ok: false, code, ...(limit && { limit }) })
  })
})
