import { describe, expect, test } from 'vitest'
import type { LedgerFile } from '../../ledger-file'
import { readLedgerFile } from '../../read-ledger-file'
import type { BankRow } from '../../row'
import { creditKind, isInstalment } from '../../words/bank-words'
import { readBookingTime } from './booking-time'

const read = (...lines: string[]): Omit<LedgerFile, 'rows'> & { rows: BankRow[] } => {
  const file = readLedgerFile(new TextEncoder().encode(lines.join('\n')))
  if (!file.ok) throw new Error(file.code)
  return { ...file, rows: file.rows as BankRow[] }
}
const sums = ({ rows }: { rows: BankRow[] }): [out: number, into: number] =>
  [rows.filter(({ direction }) => direction === 'debit'), rows.filter(({ direction }) => direction === 'credit')].map((some) => some.reduce((sum, { amountFen }) => sum + amountFen, 0)) as [number, number]

describe('each bank\'s statement is known by its columns', () => {
  test('招商银行 credit: a plus is spending; days without a year belong to the month of the title', () => {
    const file = read('招商银行信用卡对账单(个人消费卡账户 2026年01月)', '交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额',
      ',12/29,掌上生活还款,-345.67,1234,-345.67', '01/02,01/03,财付通-示例餐厅,"1,056.78",1234,"1,056.78(CN)"', '01/03,01/05,退款-示例餐厅,-56.78,1234,-56.78(CN)')
    expect(file).toMatchObject({ format: 'bank-statement-cn', headerLine: 2, entries: 3, problems: [] })
    expect(file.rows.map(({ bookTime, direction, amountFen }) => [bookTime, direction, amountFen])).toEqual([
      ['2025-12-29', 'credit', 34567], ['2026-01-03', 'debit', 105678], ['2026-01-05', 'credit', 5678],
    ])
    expect(file.rows.map(creditKind).slice(0, 1)).toEqual(['repayment'])
    expect(file.rows[2]).toMatchObject({ accountTail: '1234', counterparty: '退款-示例餐厅', extras: { 交易日: '01/03', 交易地金额: '-56.78(CN)' } })
    expect(creditKind(file.rows[2]!)).toBe('refund')
  })

  test('招商银行 credit, the shorter kind with whole dates and another name for the tail', () => {
    expect(read('招商银行信用卡交易明细', '交易日,记账日,交易摘要,人民币金额,卡号后四位', '20260115,20260116,财付通-示例外卖,45.50,1234').rows)
      .toMatchObject([{ bookTime: '2026-01-16', direction: 'debit', amountFen: 4550, accountTail: '1234' }])
  })

  test('工商银行 debit and credit: the booked pair counts, cells are padded, totals are no rows, those behind them are', () => {
    const debit = read('明细查询文件下载', '卡号: 1234****9876,"卡别名: "', '',
      '交易日期,摘要,交易详情,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名,对方账户',
      '2026-05-02     \t,"消费    \t","   \t","财付通-示例餐厅   \t",CHN,钞,"-   \t","-  \t",-,"   \t","1,213.40   \t",人民币  \t,xx,"某支付公司   \t","1234****9876 \t",',
      ' ', '人民币合计,,,,,,,,,"0.00","1,213.40",', '2026-05-03,退款,,财付通-示例餐厅,CHN,钞,-,-,-,5.00,,人民币,xx,某支付公司,1234****9876,')
    expect(debit.rows).toMatchObject([
      { direction: 'debit', amountFen: 121340, accountTail: '9876', counterparty: '财付通-示例餐厅 某支付公司', currency: 'CNY' }, { direction: 'credit', amountFen: 500, summary: '退款' },
    ])
    expect(debit.problems).toEqual([])
    expect(JSON.stringify(debit.rows)).not.toContain('1234****9876')

    const credit = read('交易日期,记账日期,摘要,交易场所,交易国家或地区简称,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名',
      '2026-05-01,2026-05-03,消费,SHOP TOKYO,JPN,,1500,日元,,72.00,人民币,-1.00,', '合计金额,,,,,,,,0.00,72.00,,')
    expect(credit.rows).toMatchObject([{ bookTime: '2026-05-03', amountFen: 7200, originalAmountMinor: 1500, originalCurrency: 'JPY' }])
  })

  test('建设银行: number cells, a time that lost its first nought, an advice at the foot', () => {
    const file = read('中国建设银行,China Construction Bank', '账　　号：,6217****1234', '记账日,交易日期,交易时间,支出,收入,账户余额,币种,摘要,对方账号,对方户名,交易地点',
      '20260318,20260318,93015,128,0.00,872,人民币元,消费,621700,示例餐厅,网上', '20260319,20260319,12:00:01,0.00,128.00,1000,人民币元,退款,621700,示例餐厅,网上', '以上数据仅供参考，具体内容请以柜台为准。')
    expect(file.problems).toEqual([])
    expect(file.rows).toMatchObject([
      { bookTime: '2026-03-18T09:30:15+08:00', direction: 'debit', amountFen: 12800, counterparty: '示例餐厅', remark: '网上', accountTail: '1234' },
      { bookTime: '2026-03-19T12:00:01+08:00', direction: 'credit', amountFen: 12800 },
    ])
    expect(JSON.stringify(file.rows)).not.toContain('621700')
  })

  test('农业银行: signs, times that may be missing, rows shorter than the header', () => {
    const file = read('交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言',
      '20260101,123456,转存,+10000.00,11000.00,某人,369396693,超级网银,转账', '20260102,,财付通,-10.00,11000.00,微信支付示例餐厅,111222333')
    expect(file.rows).toMatchObject([
      { bookTime: '2026-01-01T12:34:56+08:00', direction: 'credit', amountFen: 1000000, ref: '369396693', remark: '转账' }, { bookTime: '2026-01-02', direction: 'debit', amountFen: 1000 },
    ])
  })

  test('中国银行 debit and credit: strokes are nothing, a refund has its own name', () => {
    const debit = read('中国银行交易流水明细单', '记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,对方卡号/账号,对方开户行,借记卡号',
      '2026-08-22,12:24:20,人民币,-326.00,"3,312.17",网上快捷支付,银企对接,-------------------,财付通-示例餐厅,财付通-示例餐厅,Z200,-------------------,3167',
      '2026-08-22,12:30:00,人民币,326.00,"3,638.17",网上快捷退款,银企对接,-------------------,----------,财付通-示例餐厅,Z200,-------------------,3167')
    expect(debit.rows).toMatchObject([{ direction: 'debit', accountTail: '3167' }, { direction: 'credit', amountFen: 32600, summary: '网上快捷退款', remark: undefined }])
    expect(creditKind(debit.rows[1]!)).toBe('refund')
    const credit = read('中国银行信用卡账单(2026年01月)', '交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种', '2026-01-13,2026-01-14,4260,示例商店CHN,,50.00,CNY', '2026-01-20,2026-01-20,,存款利息,0.01,,CNY')
    expect(sums(credit)).toEqual([5000, 1])
    expect(credit.rows[0]).toMatchObject({ bookTime: '2026-01-14', accountTail: '4260' })
  })

  test('交通银行 debit and credit: the side is a word beside the amount, or begins the description', () => {
    const debit = read('序号,交易日期,交易时间,交易类型,借贷,交易金额,余额,对方账号,对方户名,交易地点,摘要', '1,2026-01-01,00:00:00,存款利息,贷 Cr,1.23,4.63,1323,应付利息,批处理,', '2,2026-02-02,13:15:12,网上支付,借 Dr,3.21,1.42,6666,示例餐厅,其他,')
    expect(sums(debit)).toEqual([321, 123])
    expect(debit.rows.map(({ bookTime }) => bookTime)).toEqual(['2026-01-01', '2026-02-02T13:15:12+08:00'])
    const credit = read('交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额', '2026-01-10,2026-01-11,退货 示例餐厅,CNY 123.18,CNY 123.18', '2026-01-29,2026-01-29,信用卡还款 转账还款,CNY666.60,CNY666.60',
      '2026-01-11,2026-01-12,消费 SHOP TOKYO,JPY 1000.00,CNY 48.00', '2026-01-12,2026-01-12,年费 主卡,CNY 10.00,CNY 10.00')
    expect(credit.rows.map(({ direction, summary, counterparty }) => [direction, summary, counterparty])).toEqual([
      ['credit', '退货', '示例餐厅'], ['credit', '信用卡还款', '转账还款'], ['debit', '消费', 'SHOP TOKYO'], [undefined, '年费', '主卡'],
    ])
    expect(credit.rows[2]).toMatchObject({ originalAmountMinor: 1000, originalCurrency: 'JPY', amountFen: 4800 })
    expect(credit.rows.slice(0, 2).map(creditKind)).toEqual(['refund', 'repayment'])
    expect(credit.problems).toEqual([{ line: 5, code: 'unknown_direction' }])
  })

  test('广发银行 credit: the kind stands in brackets before the shop', () => {
    const file = read('交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币', '2026/01/05,2026/01/06,（消费）示例商户,15.90,人民币,15.90,人民币', '2026/01/04,2026/01/04,（退款）示例商户,-97.20,人民币,-97.20,人民币',
      '2026/01/03,2026/01/03,（分期）银联分期1/12期,387.42,人民币,387.42,人民币', '2025/12/25,2025/12/26,（还款）云闪付 某人,-1130.68,人民币,-1130.68,人民币')
    expect(sums(file)).toEqual([1590 + 38742, 9720 + 113068])
    expect(file.rows.map(creditKind)).toEqual(['unnamed', 'refund', 'unnamed', 'repayment'])
    expect(file.rows[0]).toMatchObject({ summary: '消费', counterparty: '示例商户', bookTime: '2026-01-06' })
    expect(isInstalment(file.rows[2]!)).toBe(true)
  })

  test('浦发银行: two blanks between date and time, a number for the account in the head', () => {
    const file = read('账号：6217****8888', '顺序号,交易日期,交易类型,存入金额,取出金额,余额,交易对手名称,交易对手账号,附言', '1,2026-12-03  14:06:51,消费,,11.64,100.00,示例餐厅,6222,快捷支付', '2,2026-12-04  08:00:00,退款,10.00,,110.00,示例餐厅,6222,')
    expect(sums(file)).toEqual([1164, 1000])
    expect(file.rows[0]).toMatchObject({ bookTime: '2026-12-03T14:06:51+08:00', accountTail: '8888', ref: '1', remark: '快捷支付' })
  })

  test('中信银行 credit: the tail is a number, a refund is negative', () => {
    const file = read('中信银行信用卡账单', '交易日期,入账日期,交易描述,卡末四位,交易币种,结算币种,交易金额,结算金额', '2026-01-01,2026-01-02,财付通-示例餐厅,6688.0,CNY,CNY,100.5,100.5', '2026-01-03,2026-01-04,财付通-示例餐厅,6688.0,CNY,CNY,-100.50,-100.50')
    expect(sums(file)).toEqual([10050, 10050])
    expect(file.rows[0]).toMatchObject({ accountTail: '6688', counterparty: '财付通-示例餐厅' })
  })

  test('with its columns in another order, in full-width signs, and with one that is new', () => {
    expect(read('交易摘要,新栏,联机余额,货币,交易金额,记账日期', '快捷退款,x,100.00,CNY,128.00,2026-03-19').rows).toMatchObject([{ amountFen: 12800, extras: { 新栏: 'x' } }])
  })
})

describe('a row that cannot be read for certain is told and never guessed', () => {
  const HEADER = '记账日期,货币,交易金额,联机余额,交易摘要,对手信息'
  test.each([
    ['cut_row', '2026-03-19,CNY,-10.1'], ['cut_row', '2026-03-19,CNY'], ['bad_time', '2026-02-30,CNY,-10.14,1.00,消费,某店'], ['bad_time', '2026111,CNY,-10.14,1.00,消费,某店'],
    ['bad_amount', '2026-03-19,CNY,10.145,1.00,消费,某店'], ['bad_amount', '2026-03-19,CNY,"1,00.00",1.00,消费,某店'], ['unknown_currency', '2026-03-19,古币,-10.14,1.00,消费,某店'],
  ])('%s: %s', (code, line) => { expect(read(HEADER, '2026-03-18,CNY,-1.00,1.00,消费,某店', line)).toMatchObject({ entries: 1, problems: [{ line: 3, code }] }) })

  const SIDES = '记账日,交易日期,交易时间,支出,收入,账户余额,币种,摘要'
  test.each([['bad_amount', '5.00', '5.00'], ['bad_amount', '', ''], ['bad_amount', 'x', '5.00']])('%s where one column says %j and the other %j', (code, out, into) => {
    expect(read(SIDES, `20260318,20260318,,${out},${into},1.00,CNY,x`).problems).toEqual([{ line: 2, code }])
  })

  test('a minus in a column takes back what the column says', () => {
    expect(read(SIDES, '20260318,20260318,,-5.00,0.00,1.00,CNY,冲正').rows).toMatchObject([{ direction: 'credit', amountFen: 500 }])
  })

  test('a row that moved nothing on either side is kept without one', () => {
    expect(read(SIDES, '20260318,20260318,,0.00,0.00,1.00,CNY,x')).toMatchObject({ rows: [{ amountFen: 0 }], problems: [{ code: 'unknown_direction' }] })
  })
})

describe('the time of a row', () => {
  const january = { year: 2026, month: 1 }
  test.each([
    ['12/29', '2025-12-29'], ['01/31', '2026-01-31'], ['11/01', '2025-11-01'], ['03/01', null], ['02/30', null],
  ])('%s on a statement of January is %s', (date, want) => { expect(readBookingTime(date, '', january)).toBe(want) })

  test('a day without a year is none where no title names the month', () => { expect(readBookingTime('01/02', '', null)).toBeNull() })

  test.each([['', '2026-03-18'], ['000000', '2026-03-18'], ['00:00:00', '2026-03-18'], ['93015', '2026-03-18T09:30:15+08:00'], ['9:30:15', '2026-03-18T09:30:15+08:00'], ['noon', null]])(
    'beside %j it is %s', (clock, want) => { expect(readBookingTime('20260318', clock, null)).toBe(want) },
  )
})
