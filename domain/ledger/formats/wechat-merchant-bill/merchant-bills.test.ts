import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineRows, xlsxOf } from '../../container/test/workbook'
import { ledgerFacts } from '../../ledger-facts'
import type { LedgerFile } from '../../ledger-file'
import { readLedgerFile } from '../../read-ledger-file'

const sample = (name: string): string => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8')
const read = (text: string | Uint8Array): LedgerFile => {
  const file = readLedgerFile(Buffer.from(text as string))
  if (!file.ok) throw new Error(file.code)
  return file
}
const ALL = sample('trade-bill-all.csv')
const FLOW = sample('fund-flow-bill.csv')

describe('the trade bill', () => {
  test('has payments in and refunds out, under the numbers of both', () => {
    const file = read(ALL)
    expect(file).toMatchObject({ format: 'wechat-trade-bill', headerLine: 1, entries: 7, problems: [], notes: [] })
    expect(file.coverage).toEqual({ from: '2026-03-18T00:00:00+08:00', until: '2026-03-18T23:59:59+08:00' })
    expect(file.rows[2]).toMatchObject({
      rowId: 'W4', ledger: 'wechat', source: 'merchant_trade_bill', time: '2026-03-18T12:03:21+08:00', type: 'MICROPAY', status: 'SUCCESS', direction: 'in', amountFen: 12800, currency: 'CNY',
      transactionId: '4200002741202603180000000103', outTradeNo: 'POS20260318120318000103', refundId: undefined, outRefundNo: undefined, payMethod: 'CMB_DEBIT',
      extras: expect.objectContaining({ 商品名称: '双人午餐, 含饮料', 设备号: 'T0000017' }),
    })
    expect(file.rows[3]).toMatchObject({ status: 'REVOKED', direction: 'out', amountFen: 12800, refundId: '50302741202603180000000103', outRefundNo: 'R-POS20260318120318000103', refundChannel: 'ORIGINAL' })
    expect(ledgerFacts(file, '')).toMatchObject({ refundReceipts: { rows: 2, fen: 16793 }, refundedPayments: { rows: 0 } })
  })

  test('says what the payer paid, and the sum of the order where a coupon paid the rest', () => {
    expect(read(ALL).rows[4]).toMatchObject({ amountFen: 9500, orderAmountFen: 10000 })
    expect(read(ALL).rows[0]).not.toHaveProperty('orderAmountFen')
  })

  test('of payments alone or refunds alone covers no day; that of refunds knows when they arrived', () => {
    expect(read(sample('trade-bill-success.csv'))).toMatchObject({ entries: 5, coverage: null })
    const refunds = read(sample('trade-bill-refund.csv'))
    expect(refunds).toMatchObject({ entries: 2, coverage: null })
    expect(refunds.rows).toMatchObject([{ refundSuccessTime: '2026-03-18T12:04:33+08:00' }, { refundSuccessTime: undefined }])
  })

  test('of older years has 24 columns and other names', () => {
    const header = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,代金券或立减优惠金额,微信退款单号,商户退款单号,退款金额,代金券或立减优惠退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率'
    const row = '2019-03-18 08:12:05,wx,1900000109,0,,4200000000000000000000000001,O1,o1,JSAPI,SUCCESS,CFT,CNY,35.00,0.00,0,0,0.00,0.00,,,茶,,0.21000,0.60%'
    const summary = '总交易单数,总交易额,总退款金额,总代金券或立减优惠退款金额,手续费总金额\n`1,`35.00,`0.00,`0.00,`0.21'
    expect(read(`${header}\n\`${row.replaceAll(',', ',`')}\n${summary}\n`)).toMatchObject({ format: 'wechat-trade-bill', entries: 1, rows: [{ amountFen: 3500, outTradeNo: 'O1' }], problems: [] })
  })

  test('a refund that failed moved nothing', () => {
    const failed = read(ALL.replace('`PROCESSING', '`FAIL'))
    expect(failed.rows[5]).toMatchObject({ direction: 'neutral' })
    expect(ledgerFacts(failed, '')).toMatchObject({ refundReceipts: { rows: 1 } })
  })

  test('an unknown state is told, and given no direction', () => {
    const file = read(ALL.replace('`SUCCESS,`LQT', '`NEWWORD,`LQT').replace('`88.50,`0.00,`0,`0,`0.00', '`88.50,`0.00,`0,`0,`88.50').replaceAll('`167.93,`0.00', '`256.43,`0.00'))
    expect(file).toMatchObject({ entries: 7, problems: [{ line: 8, code: 'unknown_direction' }] })
  })
})

describe('the fund-flow bill', () => {
  test('says who moved the money and why', () => {
    const file = read(FLOW)
    expect(file).toMatchObject({ format: 'wechat-fund-flow-bill', headerLine: 1, entries: 6, problems: [] })
    expect(file.rows[0]).toMatchObject({ source: 'merchant_fund_flow', type: '交易', direction: 'in', amountFen: 3500, transactionId: '4200002741202603180000000101', initiator: 'system' })
    expect(file.rows[4]).toMatchObject({
      type: '退款', direction: 'out', amountFen: 12723, refundId: '50302741202603180000000103', outRefundNo: 'R-POS20260318120318000103',
      initiator: '1900000109API', remark: '退款总金额 128.00 元;含手续费 0.77 元',
    })
    expect(file.rows[4]).not.toHaveProperty('transactionId')
  })

  test('a refund that came back to the merchant is none', () => {
    const file = read(FLOW.replace('`退款,`退款,`支出,`39.69', '`退款关闭,`退款关闭,`收入,`39.69').replace('`2.0,`163.00,`4.0,`167.90', '`3.0,`202.69,`3.0,`128.21'))
    expect(ledgerFacts(file, '')).toMatchObject({ refundReceipts: { rows: 1, fen: 12723 }, inFen: 20269 })
  })
})

describe('the summary', () => {
  const REFUSED = { ok: false, code: 'footer_mismatch' }
  test.each([
    ['another count', ALL.replace('\n`7,', '\n`8,')],
    ['another sum of orders', ALL.replace('`386.50,`167.93', '`386.51,`167.93')],
    ['another sum of fees', ALL.replace('`1.28142', '`1.28143')],
    ['a row that is missing', ALL.replace(/^`2026-03-18 08:12:41.*\n/m, '')],
    ['a row that stands twice', ALL.replace(/^(`2026-03-18 08:12:41.*\n)/m, '$1$1')],
    ['no summary at all', ALL.slice(0, ALL.indexOf('总交易单数'))],
    ['a summary without its row', ALL.slice(0, ALL.lastIndexOf('`7,'))],
    ['another count of income', FLOW.replace('`2.0,`163.00', '`3.0,`163.00')],
    ['another sum of expenses', FLOW.replace('`167.90', '`167.91')],
  ])('refuses the file: %s', (_name, text) => expect(readLedgerFile(Buffer.from(text))).toEqual(REFUSED))

  test('is not held against rows that are told as problems', () => {
    const cut = ALL.replace('`双人午餐, 含饮料,`table=7,`0.76800', '`双人午餐,`0.76800')
    expect(read(cut)).toMatchObject({ entries: 6, problems: [{ line: 4, code: 'cut_row' }] })
    expect(read(ALL.replace('`2026-03-18 15:20:00', '`昨天'))).toMatchObject({ entries: 6, problems: [{ line: 6, code: 'bad_time' }] })
  })

  test('of fees may be rounded to the fen', () => {
    expect(read(ALL.replace('`1.28142', '`1.28')).entries).toBe(7)
  })
})

test('a bill saved as a workbook is the same bill', () => {
  const rows = ALL.trimEnd().split('\n').map((line) => (line.startsWith('`') ? line.slice(1).split(',`').map((cell) => `\`${cell}`) : line.split(',')))
  const column = (index: number): string => (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26))
  const sheet = rows.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, at) => inlineRows([[cell]]).replace(/^<row r="1">|<\/row>$/g, '').replace('"A1"', `"${column(at)}${index + 1}"`)).join('')}</row>`).join('')
  expect(read(xlsxOf({ sheets: { a: sheet } })).rows).toEqual(read(ALL).rows)
})

test('names of goods may hold whatever they like: commas, quotes, backticks', () => {
  const name = fc.string({ maxLength: 12, unit: fc.constantFrom('a', '餐', ',', '"', '`', ' ', '\\', "'") }).filter((text) => !text.includes(',`') && text === text.trim() && !text.startsWith('`'))
  fc.assert(fc.property(name, (text) => {
    const file = read(ALL.replace('`双人午餐, 含饮料,`table=7,`0.76800', () => `\`${text},\`table=7,\`0.76800`))
    expect(file.problems).toEqual([])
    expect(file.rows[2]!.extras?.商品名称).toBe(text === '' ? undefined : text)
  }), { numRuns: 100 })
})
