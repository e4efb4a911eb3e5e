import { describe, expect, test } from 'vitest'
import { ledgerFacts } from '../ledger-facts'
import { readLedgerFile } from '../read-ledger-file'

const HEAD = [
  '------------------------------------------------------------------------------------', '导出信息：', '姓名：某', '起始时间：[2026-02-01 00:00:00]    终止时间：[2026-02-28 23:59:59]', '共5笔记录', '',
  '------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------',
]
const HEADER = '交易时间            ,交易分类                ,交易对方                ,对方账号                ,商品说明                ,收/支                 ,金额                  ,收/付款方式              ,交易状态                ,交易订单号     ,商家订单号           ,备注                  ,'
const ROWS = [
  '2026-02-12 21:32:14 ,餐饮美食                ,示例面馆          ,mian***@example.cn                   ,牛肉面                 ,支出                  ,49.74               ,交通银行信用卡(7449)       ,交易成功                ,2026021222001\t,M1\t,                    ,',
  '2026-02-09 18:22:28,退款,示例乘车卡,/,退款-充值,不计收支,50.00,余额宝,退款成功,2026020922002_2026R1\t,D12\t,,',
  '2026-02-09 18:21:50,交通出行,示例乘车卡,/,充值,支出,50.00,余额宝,交易关闭,2026020922002\t,D12\t,,',
  '2026-02-08 10:00:00,投资理财,示例基金,/,卖出至余额宝,不计收支,99.34,余额宝,交易成功,2026020822003\t,\t,,',
  '2026-02-07 10:17:29,转账红包,某,abc***@example.cn,转账,收入,2228.50,余额,交易成功,2026020722004\t,\t,,',
]
const read = (rows: string[]) => {
  const file = readLedgerFile(Buffer.from([...HEAD, HEADER, ...rows, ''].join('\n')))
  if (!file.ok) throw new Error(file.code)
  return file
}

describe('the bill of Alipay', () => {
  test('is found below its head, with padded names and a comma too many', () => {
    const file = read(ROWS)
    expect(file).toMatchObject({ format: 'alipay-consumer-bill', headerLine: 8, entries: 5, problems: [], notes: [], coverage: { from: '2026-02-01T00:00:00+08:00', until: '2026-02-28T23:59:59+08:00' } })
    expect(file.rows[0]).toMatchObject({
      ledger: 'wechat', source: 'alipay_bill', time: '2026-02-12T21:32:14+08:00', type: '餐饮美食', direction: 'out', amountFen: 4974, status: '交易成功', counterparty: '示例面馆',
      transactionId: '2026021222001', outTradeNo: 'M1', payMethod: '交通银行信用卡(7449)',
    })
  })

  test('a refund is neither in nor out, and is tied to its payment by the number before the stroke', () => {
    expect(read(ROWS).rows[1]).toMatchObject({ direction: 'neutral', transactionId: '2026020922002', refundId: '2026020922002_2026R1', refundSuccessTime: '2026-02-09T18:22:28+08:00' })
    expect(ledgerFacts(read(ROWS), '')).toMatchObject({ outFen: 9974, inFen: 222_850, otherFen: 14934, refundReceipts: { rows: 1, fen: 5000 } })
  })

  test.each([
    ['cut_row', '2026-02-12 21:32:14,餐饮美食,示例面馆,/,牛肉面,支出,49.74,余额'],
    ['bad_time', ROWS[1]!.replace('18:22:28', '')],
    ['bad_amount', ROWS[1]!.replace('50.00', '五十')],
    ['unknown_direction', ROWS[1]!.replace('不计收支', '其他')],
  ])('a row that is not understood is told by its line: %s', (code, row) => {
    expect(read([ROWS[0]!, row]).problems).toEqual([{ line: 10, code }])
  })
})
