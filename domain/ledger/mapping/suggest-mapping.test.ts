import { describe, expect, test } from 'vitest'
import { ledgerMapping } from './ledger-mapping'
import { readMappedFile } from './read-mapped-file'
import { sampleTables } from './sample-table'
import { suggestMapping } from './suggest-mapping'

describe('a mapping is proposed from known words', () => {
  test('for a journal of a till, whose types say the directions; papers of people are left alone', () => {
    expect(suggestMapping(['商户号', '终端号', '交易日期', '交易时间', '交易类型', '参考号', '凭证号', '交易金额', '持卡人姓名'], [
      ['898', '10000017', '2026-03-18', '12:03:18', '消费', '6077', '000103', '128.00', '某某'], ['898', '10000017', '2026-03-18', '12:04:25', '消费冲正', '6077', '000104', '-128.00', '某某'],
      ['898', '10000017', '2026-03-18', '12:05:00', '挂账', '6077', '000105', '5.00', '某某'],
    ])).toEqual({
      draft: {
        ledger: 'pos', amountUnit: 'yuan', dateOrder: 'ymd', plusIs: 'in', directionWords: { in: ['消费'], out: ['消费冲正'], neutral: [] },
        columns: { time: '交易日期', clock: '交易时间', amount: '交易金额', direction: '交易类型', type: '交易类型', terminalId: '终端号', merchantId: '商户号', traceNo: '凭证号', rrn: '参考号' },
      },
      open: ['directionWords'],
    })
  })

  test('for a statement with a column for each side', () => {
    expect(suggestMapping(['记账日期', '摘要', '收入(元)', '支出(元)', '余额', '对方户名'], [['2026/03/18', '消费', '', '128', '1', '某店']])).toEqual({
      draft: { ledger: 'bank', amountUnit: 'yuan', dateOrder: 'ymd', columns: { time: '记账日期', amountIn: '收入(元)', amountOut: '支出(元)', summary: '摘要', counterparty: '对方户名' } },
      open: [],
    })
  })

  test('what the words do not decide stays open', () => {
    expect(suggestMapping(['日期', '金额', '说明'], [['03/04/2026', '12800', 'x']])).toEqual({ draft: { columns: { time: '日期', amount: '金额' } }, open: ['ledger', 'amountUnit', 'plusIs', 'dateOrder'] })
    expect(suggestMapping(['a', 'b', 'c'], [])).toEqual({ draft: { columns: {} }, open: ['ledger', 'time', 'amount', 'amountUnit', 'plusIs', 'dateOrder'] })
  })

  test.each([[['18/03/2026', '03/04/2026'], 'dmy'], [['03/18/2026'], 'mdy'], [['03/04/2026'], undefined], [['18/03/2026', '03/18/2026'], undefined], [['2026年3月18日'], 'ymd']])('days %j are written %s', (days, order) => {
    expect(suggestMapping(['日期', '金额', '说明'], days.map((day) => [day, '1.00', 'x'])).draft.dateOrder).toBe(order)
  })

  test('a name that says fen beats everything; whole numbers alone say nothing', () => {
    expect(suggestMapping(['日期', '金额(分)', 'x'], [['2026-03-18', '1', '']]).draft.amountUnit).toBe('fen')
    expect(suggestMapping(['日期', '金额', 'x'], [['2026-03-18', '1', '']]).open).toContain('amountUnit')
  })
})

test.each([',', '\t', '|'])('a file nobody knows is shown, a mapping proposed, agreed to and read: %j', (separator) => {
  const lines = [['某收单机构对账单'], ['终端号', '交易时间', '交易类型', '交易金额', '订单号'], ['10000017', '2026-03-18 12:03:18', '消费', '128.00', 'A1'], ['10000017', '2026-03-18 12:04:25', '退货', '-128.00', 'A1']]
  const bytes = new TextEncoder().encode(lines.map((cells) => cells.join(separator)).join('\n'))
  const samples = sampleTables(bytes)
  if (!Array.isArray(samples)) throw new Error(samples.code)
  expect(samples).toMatchObject([{ sheet: null, separator, headerLine: 2, header: lines[1], rows: lines.slice(2) }])
  const { draft, open } = suggestMapping(samples[0]!.header, samples[0]!.rows)
  expect(open).toEqual([])
  expect(readMappedFile(bytes, ledgerMapping.parse({ ...draft, separator }))).toMatchObject({ ok: true, ledger: 'pos', entries: 2, problems: [], rows: [{ direction: 'in' }, { direction: 'out' }] })
})

test('prose has no table to teach', () => {
  expect(sampleTables(new TextEncoder().encode('今天天气不错\n明天也是'))).toEqual({ ok: false, code: 'unknown_format' })
  expect(sampleTables(new Uint8Array())).toEqual({ ok: false, code: 'empty' })
})
