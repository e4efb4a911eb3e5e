import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankRow, PosRow, WechatRow } from '../row'
import { type LedgerMapping, ledgerMapping } from './ledger-mapping'
import { readMappedTime } from './mapped-time'
import { type MappedFile, readMappedFile } from './read-mapped-file'

const mapping = (input: Partial<LedgerMapping>): LedgerMapping => ledgerMapping.parse({ ledger: 'pos', columns: { time: '日期', amount: '金额' }, amountUnit: 'yuan', ...input })
const read = (taught: Partial<LedgerMapping>, ...lines: string[]): MappedFile => {
  const file = readMappedFile(new TextEncoder().encode(lines.join('\n')), mapping(taught))
  if (!file.ok) throw new Error(file.code)
  return file
}

describe('a file is read as it was taught', () => {
  test('a journal of a till: columns by name below a head, words for the directions, fen', () => {
    const file = read({
      columns: { time: '日期', clock: '时间', amount: '金额(分)', direction: '类型', type: '类型', terminalId: '终端', rrn: '参考号', outTradeNo: '订单' }, amountUnit: 'fen',
      directionWords: { in: ['消费'], out: ['退货', '冲正'], neutral: ['预授权'] },
    }, '某机构流水', '持卡人姓名,订单,参考号,终端,类型,金额（分）,时间,日期', '某某,A1,607712030103,10000017,消费,12800,120318,20260318', '某某,A1,,10000017,冲正,12800,12:04:25,2026-03-18')
    expect(file).toMatchObject({ ledger: 'pos', container: 'csv', headerLine: 2, entries: 2, problems: [] })
    expect(file.rows as PosRow[]).toMatchObject([
      { rowId: 'P3', line: 3, time: '2026-03-18T12:03:18+08:00', direction: 'in', amountFen: 12800, type: '消费', terminalId: '10000017', rrn: '607712030103', outTradeNo: 'A1' },
      { rowId: 'P4', time: '2026-03-18T12:04:25+08:00', direction: 'out', rrn: undefined },
    ])
    expect(JSON.stringify(file.rows)).not.toContain('某某')
  })

  test('a statement of a bank: a column for each side, tabs, a currency', () => {
    const file = read({ ledger: 'bank', separator: '\t', columns: { time: 'Date', amountIn: 'In', amountOut: 'Out', currency: 'Cur', counterparty: 'Who', accountTail: 'Card' }, dateOrder: 'dmy' },
      'Date\tIn\tOut\tCur\tWho\tCard', '18/03/2026\t\t"1,280.00"\tJPY\t"Shop, Ltd"\t6222 1234', '19/03/2026\t128.00\t\tEUR\tShop\t')
    expect(file.rows as BankRow[]).toMatchObject([
      { rowId: 'B2', bookTime: '2026-03-18', direction: 'debit', amountFen: 1280, currency: 'JPY', counterparty: 'Shop, Ltd', accountTail: '1234', status: 'booked' },
      { direction: 'credit', amountFen: 12800, currency: 'EUR' },
    ])
  })

  test('a bill of a wallet: the sign says the direction, whichever way it was taught', () => {
    const lines = ['日期,金额,单号', '2026年3月18日 12:03:18,-6.50,42', '2026年3月18日 12:03:19,6.50,43']
    const columns = { time: '日期', amount: '金额', transactionId: '单号' }
    expect((read({ ledger: 'wechat', columns }, ...lines).rows as WechatRow[]).map(({ direction }) => direction)).toEqual(['out', 'in'])
    expect((read({ ledger: 'wechat', columns, plusIs: 'out' }, ...lines).rows as WechatRow[]).map(({ direction }) => direction)).toEqual(['in', 'out'])
  })

  test('a file without one of the columns is not of this kind', () => {
    expect(readMappedFile(new TextEncoder().encode('日期,总额\n2026-03-18,1.00\n'), mapping({}))).toEqual({ ok: false, code: 'unknown_format' })
    expect(readMappedFile(new Uint8Array(), mapping({}))).toEqual({ ok: false, code: 'empty' })
  })

  test('a file beyond a limit is refused whole', () => {
    expect(readMappedFile(new TextEncoder().encode(`日期|金额|备注\n2026-03-18|1.00|${'x'.repeat(5000)}\n`), mapping({ separator: '|' }))).toEqual({ ok: false, code: 'too_large', limit: 'cell' })
  })
})

describe('a row that cannot be read for certain is told', () => {
  const worded = { columns: { time: '日期', amount: '金额', direction: '方向', remark: '备注' }, directionWords: { in: ['收'], out: ['付'], neutral: [] } }
  test.each([
    ['bad_time', '18/03/2026,1.00,收,x'], ['bad_time', ',1.00,收,x'], ['bad_amount', '2026-03-18,1.005,收,x'], ['bad_amount', '2026-03-18,,收,x'], ['cut_row', '2026-03-18,1.0'], ['cut_row', '2026-03-18,1.00,收'],
  ])('%s: %s', (code, line) => { expect(read(worded, '日期,金额,方向,备注', '2026-03-18,1.00,收,x', line)).toMatchObject({ entries: 1, problems: [{ line: 3, code }] }) })

  test('a word that was not taught, or a sale below nought, has no direction', () => {
    expect(read(worded, '日期,金额,方向,备注', '2026-03-18,1.00,转,x', '2026-03-18,-1.00,收,x', '2026-03-18,-1.00,付,x')).toMatchObject({
      entries: 3, rows: [{ direction: undefined }, { direction: undefined }, { direction: 'out' }], problems: [{ line: 2, code: 'unknown_direction' }, { line: 3, code: 'unknown_direction' }],
    })
  })

  test('an amount on both sides or on none, in fen with a point, or of an unknown currency', () => {
    const split = { columns: { time: '日期', amountIn: '收', amountOut: '付', currency: '币种' }, amountUnit: 'fen' as const }
    expect(read(split, '日期,收,付,币种', '2026-03-18,1,1,CNY', '2026-03-18,,,CNY', '2026-03-18,1.00,,CNY', '2026-03-18,1,,古币').problems.map(({ code }) => code)).toEqual(['bad_amount', 'bad_amount', 'bad_amount', 'unknown_currency'])
  })
})

test.each([
  ['2026-03-18 12:03:18', '', 'ymd', '2026-03-18T12:03:18+08:00'], ['20260318', '120318', 'ymd', '2026-03-18T12:03:18+08:00'], ['2026/3/8', '', 'ymd', '2026-03-08'], ['2026年3月8日', '9:05', 'ymd', '2026-03-08T09:05:00+08:00'],
  ['18/03/2026', '', 'dmy', '2026-03-18'], ['03/04/2026', '', 'mdy', '2026-03-04'], ['03.04.2026 12:03', '', 'dmy', '2026-04-03T12:03:00+08:00'], ['2026-03-18 00:00:00', '', 'ymd', '2026-03-18'],
  ['18/03/2026', '', 'mdy', null], ['2026-03-18', '', 'dmy', null], ['2026111', '', 'ymd', null], ['18/03/26', '', 'dmy', null], ['2026-03-18', '25:00:00', 'ymd', null], ['', '', 'ymd', null],
] as const)('%s %s written %s is %s', (text, clock, order, want) => { expect(readMappedTime(text, clock, order)).toBe(want) })

test('rows written in any order of columns, with any sign between them, come back', () => {
  const rows = fc.array(fc.record({ fen: fc.integer({ min: -10_000_000, max: 10_000_000 }), remark: fc.string({ maxLength: 10 }).map((text) => text.replace(/[\s\0|;,"/\\-]/g, '')) }), { minLength: 1, maxLength: 10 })
  const order = fc.shuffledSubarray(['日期', '金额', '备注', '空'], { minLength: 4 })
  fc.assert(fc.property(rows, order, fc.constantFrom(',', '\t', '|', ';' as const), (written, names, separator) => {
    const lines = written.map(({ fen, remark }) => names.map((name) => ({ 日期: '2026-03-18', 金额: `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`, 备注: remark, 空: '' })[name]).join(separator))
    const file = read({ separator: separator as LedgerMapping['separator'], columns: { time: '日期', amount: '金额', remark: '备注' } }, names.join(separator), ...lines)
    expect((file.rows as PosRow[]).map(({ direction, amountFen, remark }) => [direction === 'out' ? -amountFen : amountFen, remark ?? ''])).toEqual(written.map(({ fen, remark }) => [fen, remark]))
  }), { numRuns: 100 })
})
