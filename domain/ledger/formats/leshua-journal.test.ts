import { describe, expect, test } from 'vitest'
import type { LedgerFile } from '../ledger-file'
import { readLedgerFile } from '../read-ledger-file'
import type { PosRow } from '../row'

const read = (text: string): Omit<LedgerFile, 'rows'> & { rows: PosRow[] } => {
  const file = readLedgerFile(new TextEncoder().encode(text))
  if (!file.ok) throw new Error(file.code)
  return { ...file, rows: file.rows as PosRow[] }
}

const TITLE = ['BT', '编号', '交易时间', '订单号', '商户号', '费率(万分之一)', '交易金额(分)', '手续费(分)', '结算金额(分)', '资金流向', '交易类型', '支付方式', '卡类型', '商户优惠类型', '参考号',
  '凭证号', '终端号', '第三方订单号', '第三方退款号', '支付时间', '上游订单号(网、银联)', '上游订单号(微信、支付宝)', '付款银行', '消费者标识', '扫码支付交易类型']
const row = (named: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    BT: 'BV', 编号: '0', 交易时间: '2026-03-18 23:00:00', 订单号: 'L1', 商户号: '5800000001', '费率(万分之一)': '38', '交易金额(分)': '12800', '手续费(分)': '49', '结算金额(分)': '12751', 资金流向: '进账',
    交易类型: '未获取', 支付方式: '微信支付', 卡类型: '*', 参考号: '*', 凭证号: '*', 终端号: '*', 第三方订单号: 'ORDER1', 支付时间: '2026-03-18 12:03:21', '上游订单号(微信、支付宝)': '4200002741202603180000000103',
    消费者标识: 'oLc001', 扫码支付交易类型: 'MICROPAY', ...named,
  }
  return TITLE.map((name) => cells[name] ?? '')
}
const journal = (rows: string[][], separator = ',', title: string[] | null = TITLE): string => [...(title ? [title] : []), ...rows].map((cells) => cells.join(separator)).join('\r\n')

describe('the journal of Leshua', () => {
  test.each([',', '|', '\t'])('is read whatever sign parts it: %j', (separator) => {
    const file = read(journal([row()], separator))
    expect(file).toMatchObject({ format: 'pos-journal', headerLine: 1, entries: 1, problems: [] })
    expect(file.rows[0]).toMatchObject({
      type: '消费', direction: 'in', amountFen: 12800, time: '2026-03-18T12:03:21+08:00', merchantId: '5800000001', outTradeNo: 'ORDER1', transactionId: '4200002741202603180000000103',
      terminalId: undefined, rrn: undefined, extras: expect.objectContaining({ 订单号: 'L1', 支付方式: '微信支付' }),
    })
  })

  test('is known without its title line too, by its marks and its width', () => {
    expect(read(journal([row()], '|', null))).toMatchObject({ headerLine: null, entries: 1, rows: [{ amountFen: 12800, outTradeNo: 'ORDER1' }] })
  })

  test('does not keep who the consumer is', () => { expect(JSON.stringify(read(journal([row()])).rows)).not.toContain('oLc001') })

  test.each([
    ['消费', '进账', 'in', '消费', undefined], ['消费撤销', '出账', 'out', '消费撤销', undefined], ['消费冲正', '退款', 'out', '消费冲正', undefined], ['退货成功', '退款', 'out', '退货成功', '退货成功'],
    ['退货失败', '退款', 'neutral', '退货失败', '退货失败'], ['退货中', '退款', 'neutral', '退货中', '退货中'], ['未获取', '退款', 'out', '退款', undefined], ['*', '冻结', 'neutral', '冻结', undefined],
  ])('%s with %s is %s', (type, flow, direction, want, status) => {
    expect(read(journal([row({ 交易类型: type, 资金流向: flow })])).rows[0]).toMatchObject({ direction, type: want, status })
  })

  test('a type that contradicts the flow has no direction', () => {
    expect(read(journal([row({ 交易类型: '消费', 资金流向: '出账' })]))).toMatchObject({ rows: [{ direction: undefined }], problems: [{ line: 2, code: 'unknown_direction' }] })
  })

  test('money given back has the time at which the journal wrote it down', () => {
    expect(read(journal([row({ 交易类型: '退货成功', 资金流向: '退款' })])).rows[0]!.time).toBe('2026-03-18T23:00:00+08:00')
  })

  test.each([
    ['cut_row', row().slice(0, 20)], ['bad_time', row({ 支付时间: '12:03' })], ['bad_amount', row({ '交易金额(分)': '128.00' })], ['cut_row', row({ BT: 'XX' })],
  ])('a row that cannot be read is told: %s', (code, cells) => {
    expect(read(journal([row(), cells]))).toMatchObject({ entries: 1, problems: [{ line: 3, code }] })
  })
})
