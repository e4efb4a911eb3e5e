import { describe, expect, test } from 'vitest'
import { zipOf } from '../../container/test/zip-archive'
import type { LedgerFile } from '../../ledger-file'
import { readLedgerFile } from '../../read-ledger-file'
import type { PosRow } from '../../row'
import { DETAIL_FIELDS, ERROR_FIELDS, cutFields } from './layouts'

type Named = Record<string, string>

const COMMON: Named = { 交易代码: 'S56', 代理机构: '88000000', 发送机构: '00049993', 系统跟踪号: '190624', 交易传输时间: '0318120318', 账号: '622588******1234', 交易金额: '000000012800', 商户类别: '5812', 终端类型: '01' }
const bytesOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x80 ? 1 : 2), 0)
const line = (fields: typeof DETAIL_FIELDS, named: Named): string => fields.map(([name, width]) => { const text = named[name] ?? ''; return text + ' '.repeat(width - bytesOf(text)) }).join(' ')
const detail = (named: Named = {}): string => line(DETAIL_FIELDS, {
  ...COMMON, 查询流水号: '202603181203181906248', 商户订单号: 'ORDER1', 商户手续费: 'D000000000048', 结算金额: 'C000000012752', 交易类型: '01', 商户代码: '898310054110001', 终端号: '10000017',
  原始系统跟踪号: '000000', 原始交易时间: '0000000000', 清算净额: 'C000000012752', 介质: '7', ...named,
})
const error = (named: Named = {}): string => line(ERROR_FIELDS, { ...COMMON, 交易代码: 'E74', 原始系统跟踪号: '180000', 结算金额: 'D000000012752', 商户代码: '898310054110001', ...named })

const read = (...lines: string[]): Omit<LedgerFile, 'rows'> & { rows: PosRow[] } => {
  const file = readLedgerFile(new TextEncoder().encode(`${lines.join('\r\n')}\r\n`))
  if (!file.ok) throw new Error(file.code)
  return { ...file, rows: file.rows as PosRow[] }
}

test('the widths of the specification add up', () => {
  const width = (fields: typeof DETAIL_FIELDS): number => fields.reduce((sum, [, bytes]) => sum + bytes + 1, -1)
  expect([width(DETAIL_FIELDS), width(ERROR_FIELDS)]).toEqual([607, 339])
})

describe('the details of a day', () => {
  test('are read from their places; noughts stand for nothing', () => {
    const file = read(detail())
    expect(file).toMatchObject({ format: 'unionpay-merchant-file', container: 'text', headerLine: null, entries: 1, problems: [] })
    expect(file.rows[0]).toEqual(expect.objectContaining({
      rowId: 'P1', type: '01', direction: 'in', amountFen: 12800, time: '2026-03-18T12:03:18+08:00', traceNo: '190624', cardNo: '622588******1234', outTradeNo: 'ORDER1', terminalId: '10000017',
      merchantId: '898310054110001', origTraceNo: undefined, timeBasis: 'host', extras: { 查询流水号: '202603181203181906248', 商户手续费: 'D000000000048', 结算金额: 'C000000012752', 清算净额: 'C000000012752' },
    }))
  })

  test('count Chinese letters as two bytes', () => {
    expect(read(detail({ 简称: '示例餐厅一店' })).rows[0]).toMatchObject({ terminalId: '10000017' })
  })

  test.each([['01', 'in'], ['31', 'out'], ['04', 'out'], ['02', 'neutral'], ['32', 'neutral'], ['03', 'in'], ['33', 'out']])('a transaction of type %s is %s', (type, direction) => {
    expect(read(detail({ 交易类型: type })).rows[0]).toMatchObject({ type, direction })
  })

  test('a type that nobody knows has no direction and is told', () => {
    expect(read(detail(), detail({ 交易类型: '77' }))).toMatchObject({ entries: 2, problems: [{ line: 2, code: 'unknown_direction' }] })
  })

  test('at New Year the year is the one nearest to the query number\'s', () => {
    expect(read(detail({ 交易传输时间: '1231235959', 查询流水号: '202601010000011906248' })).rows[0]!.time).toBe('2025-12-31T23:59:59+08:00')
  })

  test('may have lost the blanks at their end, but nothing else', () => {
    expect(read(detail().trimEnd())).toMatchObject({ entries: 1, problems: [] })
    expect(read(detail(), detail().slice(0, 300))).toMatchObject({ entries: 1, problems: [{ line: 2, code: 'cut_row' }] })
    expect(read(detail(), `${detail()}x`)).toMatchObject({ problems: [{ line: 2, code: 'cut_row' }] })
  })

  test.each([['bad_amount', { 交易金额: '00000001280x' }], ['bad_time', { 交易传输时间: '1340120318' }], ['bad_time', { 查询流水号: '190624' }]])('a row that cannot be read is told: %s', (code, wrong) => {
    expect(read(detail(), detail(wrong as Named))).toMatchObject({ entries: 1, problems: [{ line: 2, code }] })
  })
})

test('errors name no year, so no time is claimed; the letter before the settled amount says the side', () => {
  const file = read(error(), error({ 结算金额: 'C000000000100' }), error({ 结算金额: '' }))
  expect(file.rows.map(({ type, time, direction, origTraceNo, merchantId }) => [type, time, direction, origTraceNo, merchantId])).toEqual([
    ['E74', undefined, 'out', '180000', '898310054110001'], ['E74', undefined, 'in', '180000', '898310054110001'], ['E74', undefined, undefined, '180000', '898310054110001'],
  ])
  expect(file.rows[0]!.extras).toMatchObject({ 交易传输时间: '0318120318' })
  expect(file.problems).toEqual([{ line: 3, code: 'unknown_direction' }])
})

describe('the archive of a day', () => {
  test('holds its details and its errors, which are one ledger, beside a report that is none', () => {
    expect(readLedgerFile(zipOf({ bytes: detail() }, { bytes: error() }, { bytes: '商户交易汇总表' }))).toMatchObject({
      ok: true, format: 'unionpay-merchant-file', container: 'zip', entries: 2, rows: [{ rowId: 'P1' }, { rowId: 'E1' }],
    })
  })

  test('holds one day', () => {
    expect(readLedgerFile(zipOf({ bytes: detail() }, { bytes: detail() }))).toEqual({ ok: false, code: 'several_ledgers' })
  })
})

test('a letter that lies across the end of a field is of no layout', () => {
  expect(cutFields('ab中', [['a', 3], ['b', 1]])).toBeNull()
})
