/** A payment as a person remembers it and two ledgers show it. Times are Beijing's. */
export interface Payment { on: string; clock: string; yuan: string; merchant: string; transactionId: string; outTradeNo: string }

/** `¥368.00`, as screens write it. */
export const shownAmount = ({ yuan }: Payment): string => `¥${yuan}`

/** A payment of two days ago that no other run of the tests made. */
export function aPayment(merchant: string, yuan: string): Payment {
  const [on = ''] = new Date(Date.now() + (8 - 48) * 3_600_000).toISOString().split('T')
  const serial = String(Date.now()).slice(-10)
  const day = on.replaceAll('-', '')
  return { on, clock: '19:42', yuan, merchant, transactionId: `42000031${day}00${serial}`, outTradeNo: `POS${day}194208${serial}` }
}

/** The payer's bill from WeChat: paid, and given back 36 seconds later. */
export function wechatBill({ on, yuan, merchant, transactionId, outTradeNo }: Payment): string {
  const line = (at: string, kind: string, direction: string, status: string, id: string, order: string) =>
    `${on} ${at},${kind},${merchant},"商品",${direction},¥${yuan},云渡银行(2046),${status},${id}\t,${order}\t,"/"`
  return [
    '微信支付账单明细,,,,,,,,,,', '微信昵称：[安然],,,,,,,,,,', `起始时间：[${on} 00:00:00] 终止时间：[${on} 23:59:59],,,,,,,,,,`, '共2笔记录,,,,,,,,,,',
    '----------------------微信支付账单明细列表--------------------,,,,,,,,,,',
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    line('19:42:44', `${merchant}-退款`, '收入', '已全额退款', `5030${transactionId.slice(4)}`, ''),
    line('19:42:08', '商户消费', '支出', '已全额退款', transactionId, outTradeNo), '',
  ].join('\n')
}

const JOURNAL_HEAD = '商户号,门店名称,终端号,交易时间,交易类型,交易批次号,凭证号,参考号,卡号,卡类别,发卡行机构代码,发卡行名称,交易金额,手续费,交易日期,交易单号,订单号,商户备注,对接应用号,原始金额,结算金额,产品类型,分期贴息,交易完成时间,持卡人姓名,持卡人身份证,分期数,优惠金额,实付金额,原交易单,渠道交易类型,出金方账户名称,门店编号,交易完成日期'

/** The journal of the till: sold, no answer within half a minute, reversed. */
export function posJournal({ on, yuan, merchant, transactionId, outTradeNo }: Payment): string {
  const number = transactionId.slice(-15)
  const line = (type: string, at: string, amount: string, trace: string, order: string, note: string, original: string) => [
    '898310054110001', merchant, '10028841', at, type, '000318', trace, order.slice(-12), '', '', '', '', amount, '0.00', on, order, outTradeNo, note, '', amount, amount,
    '微信支付', '0.00', at, '', '', '0', '0.00', amount, original, '微信', '', '001', on,
  ].join(',')
  return [
    JOURNAL_HEAD,
    line('消费', '19:42:09', yuan, '000470', `${number}0`, '', ''),
    line('消费冲正', '19:42:40', `-${yuan}`, '000471', `${number}1`, '超时未应答', `${number}0`), '',
  ].join('\r\n')
}

/** The payer's statement: debited on the day of the payment, credited today. */
export function bankStatement({ on, yuan, merchant }: Pick<Payment, 'on' | 'yuan' | 'merchant'>): string {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  return [
    '记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要',
    `${today},CNY,${yuan},3428.00,快捷退款,财付通-${merchant},退款`,
    `${on},CNY,-${yuan},3300.00,快捷支付,财付通-${merchant},`, '',
  ].join('\r\n')
}
