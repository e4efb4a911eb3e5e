import { chinaDateAt, chinaTimeAt } from '../../domain/clock/china-time'

/** What the ledgers of a demo case say. Each is a kind of truth about the money, not an answer. */
export type Ledgers =
  | 'timeout_reversed'       // the till timed out and reversed; WeChat paid and then returned
  | 'timeout_on_its_way'     // the same, the bank has not shown the return yet
  | 'result_lost'            // WeChat paid, the till booked a failure, nothing came back
  | 'rule_refunded'          // the merchant's own rule refunded minutes later
  | 'refund_on_its_way'      // an agreed refund, accepted and not yet at the bank
  | 'all_agree'              // a sale everyone shows alike
  | 'pos_only'               // the merchant's journal is all there is

export interface LedgerCase { ledgers: Ledgers; amountFen: number; paidAt: Date; merchantName: string; terminal: string; serial: number; accountTail: string; importedAt: Date }

export interface LedgerFile { ledger: 'wechat' | 'pos' | 'bank'; name: string; text: string }

const yuan = (fen: number): string => `${fen < 0 ? '-' : ''}${Math.trunc(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1_000)
const stamp = (at: Date): string => `${chinaDateAt(at)} ${chinaTimeAt(at)}`
const compact = (at: Date): string => stamp(at).replace(/\D/g, '')

/** References of the payment, as each ledger would carry them. */
export function keysOf({ paidAt, serial, accountTail }: Pick<LedgerCase, 'paidAt' | 'serial' | 'accountTail'>) {
  const four = String(serial).padStart(4, '0')
  return {
    transactionId: `42000031${compact(paidAt).slice(0, 8)}00000000${four}`,
    outTradeNo: `POS${compact(paidAt)}00${four}`,
    rrn: `${compact(paidAt).slice(3, 8)}${String(serial).padStart(7, '0')}`,
    accountTail,
  }
}

/** The files a handler would get hold of: a WeChat consumer bill, the POS journal and the card's bank statement. */
export function ledgerFiles(given: LedgerCase): LedgerFile[] {
  const files: LedgerFile[] = [{ ledger: 'pos', name: `pos-${chinaDateAt(given.paidAt)}.csv`, text: journal(given) }]
  if (given.ledgers === 'pos_only') return files
  files.push({ ledger: 'wechat', name: '微信支付账单.csv', text: consumerBill(given) })
  files.push({ ledger: 'bank', name: '银行交易流水.csv', text: statement(given) })
  return files
}

/** Seconds after the payment at which WeChat took the money back; null when it did not. */
const RETURNED_AFTER: Record<Ledgers, number | null> = {
  timeout_reversed: 36, timeout_on_its_way: 41, result_lost: null, rule_refunded: 780, refund_on_its_way: 10_800, all_agree: null, pos_only: null,
}

function consumerBill(given: LedgerCase): string {
  const { amountFen, paidAt, merchantName, importedAt, ledgers, serial } = given
  const keys = keysOf(given)
  const returned = RETURNED_AFTER[ledgers]
  const tail = `云渡银行(${given.accountTail})`
  const returnedAt = returned === null ? null : after(paidAt, returned)
  const shown = returnedAt !== null && returnedAt <= importedAt
  const rows = [
    ...(shown ? [`${stamp(returnedAt)},${merchantName}-退款,${merchantName},"商品",收入,¥${yuan(amountFen)},${tail},已全额退款,503000312026${String(serial).padStart(17, '0')}\t,\t,"/"`] : []),
    `${stamp(paidAt)},商户消费,${merchantName},"商品",支出,¥${yuan(amountFen)},${tail},${shown ? '已全额退款' : '支付成功'},${keys.transactionId}\t,${keys.outTradeNo}\t,"/"`,
  ]
  const from = chinaDateAt(after(paidAt, -86_400))
  return [
    '微信支付账单明细,,,,,,,,,,', '微信昵称：[演示用户],,,,,,,,,,',
    `起始时间：[${from} 00:00:00] 终止时间：[${stamp(importedAt)}],,,,,,,,,,`, '导出类型：[全部],,,,,,,,,,', `导出时间：[${stamp(importedAt)}],,,,,,,,,,`, ',,,,,,,,,,',
    `共${rows.length}笔记录,,,,,,,,,,`, ',,,,,,,,,,', '----------------------微信支付账单明细列表--------------------,,,,,,,,,,',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注', ...rows, '',
  ].join('\n')
}

const JOURNAL_HEAD = '商户号,门店名称,终端号,交易时间,交易类型,交易批次号,凭证号,参考号,卡号,卡类别,发卡行机构代码,发卡行名称,交易金额,手续费,交易日期,交易单号,订单号,商户备注,对接应用号,原始金额,结算金额,产品类型,分期贴息,交易完成时间,持卡人姓名,持卡人身份证,分期数,优惠金额,实付金额,原交易单,渠道交易类型,出金方账户名称,门店编号,交易完成日期'

function journal(given: LedgerCase): string {
  const { amountFen, paidAt, merchantName, terminal, ledgers, serial } = given
  const { rrn, outTradeNo } = keysOf(given)
  const order = `${rrn}${String(serial).padStart(6, '0')}`
  const line = (type: string, at: Date, fen: number, number: number, note: string, original = ''): string => {
    const trace = String(serial * 10 + number).padStart(6, '0')
    return [
      '898310054110001', merchantName, terminal, chinaTimeAt(at), type, '000318', trace, number === 0 ? rrn : `${rrn.slice(0, -1)}${number}`, '', '', '', '',
      yuan(fen), '0.00', chinaDateAt(at), number === 0 ? order : `${order.slice(0, -1)}${number}`, outTradeNo, note, '', yuan(fen), yuan(fen), '微信支付', '0.00', chinaTimeAt(at),
      '', '', '0', '0.00', yuan(fen), original, '微信', '', '001', chinaDateAt(at),
    ].join(',')
  }
  const sale = line('消费', after(paidAt, 1), amountFen, 0, '')
  const undone: Partial<Record<Ledgers, string>> = {
    timeout_reversed: line('消费冲正', after(paidAt, 32), -amountFen, 1, '超时未应答', order),
    timeout_on_its_way: line('消费冲正', after(paidAt, 35), -amountFen, 1, '超时未应答', order),
    rule_refunded: line('退货', after(paidAt, 775), -amountFen, 1, '自动退款规则', order),
    refund_on_its_way: line('退货', after(paidAt, 10_790), -amountFen, 1, '客户协商退货', order),
  }
  // A result that was lost left no line of its own; the journal of that hour is there all the same.
  const rows = ledgers === 'result_lost' ? [neighbour(given, -600), neighbour(given, 240)] : [sale, undone[ledgers]].filter((row) => row !== undefined)
  return [JOURNAL_HEAD, ...rows, ''].join('\r\n')
}

/** Another customer's sale on the same terminal, so many seconds later. */
function neighbour({ paidAt, amountFen, serial, ...given }: LedgerCase, seconds: number): string {
  return journal({ ...given, ledgers: 'all_agree', paidAt: after(paidAt, seconds), amountFen: amountFen + 1_250 + seconds, serial: serial + 1_000 + seconds }).split('\r\n')[1]!
}

function statement(given: LedgerCase): string {
  const { amountFen, paidAt, merchantName, ledgers } = given
  const debit = `${chinaDateAt(paidAt)},CNY,-${yuan(amountFen)},"3,300.00",快捷支付,财付通-${merchantName},`
  const credit = ledgers === 'timeout_reversed' || ledgers === 'rule_refunded'
    ? [`${chinaDateAt(after(paidAt, 7_200))},CNY,${yuan(amountFen)},"3,668.00",快捷退款,财付通-${merchantName},退款`]
    : []
  return ['记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要', ...credit, debit, ''].join('\r\n')
}
