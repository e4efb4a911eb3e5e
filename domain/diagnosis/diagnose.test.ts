import { describe, expect, test } from 'vitest'
import { diagnose } from './diagnose'
import {
  AMOUNT, DAYS, HOURS, MINUTES, type Story, after, billPayment, billReceipt, byCard, cardSubject, credit, debit, fundFlow, history,
  liveOrder, liveRefund, revocation, reversal, sale, silent, story, tillRefund, tradePayment, tradeRefund, voided, wallet,
} from './test/payment-story'

const REFUNDED = { status: '已全额退款' }
const toWallet = { receivedAccount: '支付用户零钱' }
const cash = { responseCode: null, status: '已退货(现金)' }

/** What happened → rule, cause, where the money is, who acts next. */
type Told = [name: string, answer: string, story: Story]

const tell = (stories: Told[]): void => {
  test.each(stories)('%s', (_, answer, told) => {
    const { rule, cause, moneyLocation, nextActionParty } = diagnose(story(told))
    expect(`${rule} ${cause} ${moneyLocation} ${nextActionParty}`).toBe(answer)
  })
}

describe('a till that got no answer undid the payment', () => {
  tell([
    ['the payer\'s bill alone shows the pair, the till its reversal', 'D02 network_delay customer_card none',
      { wechat: [billPayment(REFUNDED), billReceipt({ time: after(58) })], pos: [sale(silent), reversal()], bank: [debit(), credit({ bookTime: '2026-05-13' })] }],
    ['a journal without codes lists sale and reversal', 'D02 network_delay customer_card none',
      { wechat: [billPayment(REFUNDED), billReceipt({ time: after(58) })], pos: [sale({ responseCode: undefined, status: undefined }), reversal({ responseCode: undefined, status: undefined })], bank: [debit(), credit({ bookTime: '2026-05-13' })] }],
    ['the host had approved, the terminal never heard', 'D02 network_delay customer_card none',
      { wechat: [tradePayment(), revocation({ time: after(58) })], pos: [sale({ timeBasis: 'host' }), reversal()], bank: [debit(), credit({ bookTime: '2026-05-14' })] }],
    ['an aggregator cancelled while the payer typed', 'D02 network_delay customer_wallet none',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), billReceipt({ time: after(48), ...wallet })], pos: [sale({ responseCode: undefined, status: 'USERPAYING' }), reversal({ type: '撤单', mti: undefined, processingCode: undefined, responseCode: undefined, status: 'CANCELED', time: after(47) })] }],
    ['the sale\'s own row says that it was cancelled', 'D02 network_delay customer_wallet none',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), tradePayment(), revocation({ time: after(48) })], pos: [sale({ responseCode: null, status: 'PAY_CANCELED' })] }],
    ['the first reversal got no answer, the repeat did', 'D02 network_delay customer_card none',
      { wechat: [tradePayment(), revocation({ time: after(110) })], pos: [sale(silent), reversal(silent), reversal({ mti: '0401', time: after(108), traceNo: '000309' })], bank: [debit(), credit({ bookTime: '2026-05-14' })] }],
    ['no reversal got an answer, WeChat revoked all the same', 'D02 network_delay customer_wallet none',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), tradePayment(), revocation({ time: after(60) })], pos: [sale(silent), reversal(silent)] }],
    ['the card has not been credited within three working days', 'D02 network_delay in_transit_to_customer bank',
      { asOf: after(8 * DAYS), wechat: [tradePayment(), revocation({ time: after(44) })], pos: [sale(silent), reversal()], bank: [debit()] }],
    ['no key is shared: amount and minute join the sides', 'D02 network_delay customer_card none',
      { subject: { outTradeNo: undefined }, wechat: [billPayment({ ...REFUNDED, outTradeNo: undefined }), billReceipt({ time: after(58) })], pos: [sale({ ...silent, outTradeNo: undefined }), reversal({ outTradeNo: undefined })], bank: [debit(), credit({ bookTime: '2026-05-13' })] }],
    ['the till took a late answer for a sale', 'D16 network_delay customer_wallet merchant',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), billReceipt({ ...wallet, time: after(50) })], pos: [sale()] }],
    ['a cashier\'s void within two minutes is no time-out', 'D18 none customer_card none',
      { wechat: [tradePayment(), revocation({ time: after(92) })], pos: [sale(), voided({ time: after(90) })], bank: [debit(), credit({ bookTime: '2026-05-14' })] }],
  ])
})

describe('the till\'s undoing never reached WeChat', () => {
  tell([
    ['the void of a good sale got no answer', 'D03 network_delay merchant acquirer', { wechat: [billPayment(wallet), liveOrder()], pos: [sale(), voided({ ...silent, time: after(300) })] }],
    ['the reversal was refused', 'D03 system_error merchant acquirer', { wechat: [tradePayment()], pos: [sale(silent), reversal({ responseCode: '96', status: '失败' })], bank: [debit()] }],
    ['the acquirer booked the reversal and told nobody', 'D01 system_error acquirer acquirer', { wechat: [tradePayment(), liveOrder()], pos: [sale(silent), reversal()], bank: [debit()] }],
    ['the till has no such sale', 'D01 system_error merchant acquirer', { wechat: [tradePayment()], pos: [sale({ outTradeNo: 'QS1', amountFen: 100, traceNo: '000009', rrn: undefined })], bank: [debit()] }],
    ['the till never learned and did nothing', 'D01 system_error merchant acquirer', { wechat: [tradePayment()], pos: [sale(silent)], bank: [debit()] }],
    ['a failed sale with a local line that says refunded', 'D01 system_error merchant acquirer',
      { wechat: [tradePayment()], pos: [sale({ responseCode: '96', status: '失败' }), tillRefund({ responseCode: null, status: '已退款', time: after(60) })], bank: [debit()] }],
    ['a void that was itself reversed leaves the sale standing', 'D18 none merchant none',
      { wechat: [billPayment(wallet), liveOrder()], pos: [sale(), voided({ ...silent, time: after(200) }), reversal({ time: after(260), origTraceNo: '000303', traceNo: '000306' })] }],
  ])
})

describe('a card payment owes WeChat no row', () => {
  const card = { subject: cardSubject, wechat: [] }
  const atShop = { counterparty: '面馆', summary: 'POS消费' }
  tell([
    ['the hold is not lifted yet', 'D04 network_delay customer_card customer_wait', { ...card, pos: [sale({ ...byCard, ...silent }), reversal(byCard)], bank: [debit({ ...atShop, status: 'pending' })] }],
    ['nothing ever reached the statement', 'D04 network_delay customer_card none', { ...card, pos: [sale({ ...byCard, ...silent }), reversal(byCard)], bank: [debit({ amountFen: 5 })] }],
    ['booked and credited back', 'D04 network_delay customer_card none', { ...card, pos: [sale({ ...byCard, ...silent }), reversal(byCard)], bank: [debit(atShop), credit({ bookTime: after(DAYS), summary: '冲正', counterparty: '面馆' })] }],
    ['the reversal was silent and the bank booked', 'D05 network_delay acquirer acquirer', { ...card, pos: [sale({ ...byCard, ...silent }), reversal({ ...byCard, ...silent })], bank: [debit(atShop)] }],
    ['the reversal found no sale, and neither did the bank', 'D18 none customer_card none', { ...card, pos: [sale({ ...byCard, ...silent }), reversal({ ...byCard, responseCode: '25', status: '失败' })], bank: [debit({ amountFen: 5 })] }],
    ['a refund on its way', 'D09 bank_lag in_transit_to_customer customer_wait', { ...card, pos: [sale(byCard), tillRefund({ ...byCard, time: after(2 * DAYS) })], bank: [debit(atShop)] }],
    ['paid, and that is all', 'D18 none merchant none', { ...card, pos: [sale(byCard)], bank: [debit(atShop)] }],
    ['charged twice because the first was not answered', 'D15 duplicate_charge merchant merchant',
      { ...card, pos: [sale({ ...byCard, ...silent }), sale({ ...byCard, time: after(120), traceNo: '000305', rrn: '613213000305' })], bank: [debit(atShop), debit({ ...atShop, bookTime: after(125) })] }],
  ])
})

describe('somebody began a refund that the payer did not ask for', () => {
  const arrived = [debit(), credit({ bookTime: '2026-05-14' })]
  const burst = (number: string) => fundFlow({ time: after(40 * MINUTES), initiator: '1699900001API', remark: '库存不足', transactionId: `T${number}`, outTradeNo: `O${number}`, refundId: `R${number}`, outRefundNo: `N${number}` })
  tell([
    ['one interface refunds several orders for one reason at once', 'D06 merchant_setting customer_wallet merchant',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), fundFlow({ time: after(40 * MINUTES), initiator: '1699900001API', remark: '库存不足' }), burst('1'), burst('2')], pos: [sale()] }],
    ['the till\'s row names a rule as operator', 'D06 merchant_setting customer_card merchant',
      { wechat: [billPayment(REFUNDED), liveRefund({ time: after(3 * HOURS) })], pos: [sale(), tillRefund({ time: after(3 * HOURS), operator: 'AUTO-17', timeBasis: 'host' })], bank: arrived }],
    ['a person did it in the back office', 'D07 merchant_setting customer_card merchant',
      { wechat: [billPayment(REFUNDED), tradeRefund({ time: after(26 * HOURS) }), fundFlow({ time: after(26 * HOURS), initiator: 'li.na' })], pos: [sale()], bank: arrived }],
    ['a person did it, and the host wrote the till\'s row', 'D07 merchant_setting customer_card merchant',
      { wechat: [billPayment(REFUNDED), tradeRefund({ time: after(26 * HOURS) })], pos: [sale(), tillRefund({ time: after(26 * HOURS), operator: 'li.na', timeBasis: 'host' })], bank: arrived }],
    ['nobody is named, the till was not told', 'D07 merchant_setting customer_card merchant',
      { wechat: [billPayment(REFUNDED), tradeRefund({ time: after(26 * HOURS) })], pos: [sale()], bank: arrived }],
    ['by hand, and still on its way', 'D07 merchant_setting in_transit_to_customer merchant',
      { asOf: after(30 * HOURS), wechat: [billPayment(REFUNDED), tradeRefund({ time: after(26 * HOURS) }), fundFlow({ time: after(26 * HOURS), initiator: 'li.na' })], pos: [sale()], bank: [debit()] }],
    ['the platform refunded in the merchant\'s place', 'D08 platform_rule customer_card merchant',
      { asOf: after(9 * DAYS), wechat: [billPayment(REFUNDED), billReceipt({ time: after(4 * DAYS) }), history({ time: after(2 * DAYS), status: 'USER_CREATE_COMPLAINT' }), history({ time: after(4 * DAYS), status: 'COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE' })], pos: [sale()], bank: [debit(), credit({ bookTime: after(5 * DAYS) })] }],
    ['the merchant agreed in the complaint: an ordinary refund', 'D18 none customer_card none',
      { wechat: [billPayment(REFUNDED), tradeRefund({ time: after(2 * DAYS) }), history({ time: after(DAYS), status: 'USER_CREATE_COMPLAINT' }), history({ time: after(1.5 * DAYS), status: 'MERCHANT_APPROVE_REFUND' })], pos: [sale()], bank: [debit(), credit({ bookTime: after(4 * DAYS) })] }],
  ])
})

describe('a refund that both sides know', () => {
  const asked = tillRefund({ time: after(2 * DAYS) })
  tell([
    ['WeChat is still paying out', 'D09 bank_lag in_transit_to_customer customer_wait', { asOf: after(3 * DAYS), wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS), status: 'PROCESSING' })], pos: [sale(), asked], bank: [debit()] }],
    ['a repayment of the credit card is not it', 'D10 bank_lag in_transit_to_customer bank',
      { asOf: after(12 * DAYS), wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS) })], pos: [sale(), asked], bank: [debit(), credit({ summary: '还款', bookTime: '2026-05-20', counterparty: '本人' })] }],
    ['the card cannot take it, and nobody has asked for another', 'D11 bank_lag in_transit_to_customer merchant', { wechat: [billPayment(), liveRefund({ time: after(2 * DAYS), status: 'ABNORMAL' })], pos: [sale(), asked], bank: [debit()] }],
    ['the payer has named another card', 'D11 bank_lag in_transit_to_customer merchant',
      { wechat: [billPayment(), liveRefund({ time: after(2 * DAYS), status: 'ABNORMAL' }), history({ time: after(3 * DAYS), status: 'MERCHANT_RESPONSE' }), history({ time: after(4 * DAYS), status: 'USER_RESPONSE' })], pos: [sale(), asked], bank: [debit()] }],
    ['rerouted to another card of the payer, and seen there', 'D18 none customer_card none',
      { wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS), receivedAccount: '样本银行借记卡4410', refundChannel: 'OTHER_BANKCARD' })], pos: [sale(), asked], bank: [debit(), credit({ accountTail: '4410', bookTime: after(3 * DAYS) })] }],
    ['an equal credit on the card that paid is not the one sent to another', 'D09 bank_lag in_transit_to_customer customer_wait',
      { asOf: after(4 * DAYS), wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS), receivedAccount: '样本银行借记卡4410', refundChannel: 'OTHER_BANKCARD' })], pos: [sale(), asked], bank: [debit(), credit({ bookTime: after(3 * DAYS) })] }],
    ['closed for want of funds', 'D12 merchant_setting merchant merchant', { wechat: [billPayment(wallet), liveRefund({ time: after(2 * DAYS), status: 'CLOSED', ...toWallet })], pos: [sale(), asked] }],
    ['closed, and done again under a new number', 'D18 none customer_wallet none',
      { wechat: [billPayment(wallet), liveRefund({ time: after(DAYS), status: 'CLOSED', ...toWallet }), liveRefund({ time: after(3 * DAYS), refundId: 'R2', outRefundNo: 'N2', ...toWallet })], pos: [sale(), tillRefund({ time: after(DAYS) }), tillRefund({ time: after(3 * DAYS), traceNo: '000400' })] }],
    ['part of it, less what looks like a fee', 'D18 none split none', { wechat: [billPayment({ ...wallet, status: '已退款(￥85.88)' }), liveRefund({ amountFen: 8588, time: after(2 * HOURS), ...toWallet })], pos: [sale(), tillRefund({ amountFen: 8588, time: after(2 * HOURS) })] }],
  ])
})

describe('a refund that only the till wrote down', () => {
  tell([
    ['cash, once: no pattern', 'D13 merchant_setting merchant merchant', { wechat: [billPayment(wallet), tradePayment()], pos: [sale(), tillRefund({ ...cash, time: after(200) })] }],
    ['the host approved it and WeChat never heard', 'D13 system_error merchant merchant', { wechat: [billPayment(), liveOrder()], pos: [sale(), tillRefund({ time: after(DAYS) })], bank: [debit()] }],
    ['of two part refunds one never reached WeChat', 'D13 system_error merchant merchant',
      { wechat: [billPayment({ ...wallet, status: '已退款(￥10.00)' }), liveRefund({ amountFen: 1000, time: after(HOURS), ...toWallet })], pos: [sale(), tillRefund({ amountFen: 1000, time: after(HOURS) }), tillRefund({ amountFen: 700, time: after(2 * HOURS), traceNo: '000310' })] }],
  ])
})

describe('the money went astray or doubled', () => {
  tell([
    ['the refund landed on a card that is not the payer\'s', 'D14 misdirected_refund wrong_account merchant',
      { wechat: [billPayment(), liveRefund({ time: after(2 * DAYS), receivedAccount: '别家银行借记卡9988', refundChannel: 'OTHER_BANKCARD' })], pos: [sale(), tillRefund({ time: after(2 * DAYS) })], bank: [debit(), credit({ accountRole: 'other_card', accountTail: '9988', bookTime: after(3 * DAYS) })] }],
    ['the till\'s refund bears this sale\'s trace and the neighbour\'s order, which WeChat refunded', 'D14 misdirected_refund wrong_account merchant',
      { wechat: [billPayment(wallet), tradePayment({ transactionId: 'T2', outTradeNo: 'O2', payer: 'oPayer2', time: after(90) }), tradeRefund({ transactionId: 'T2', outTradeNo: 'O2', time: after(HOURS + 2) })],
        pos: [sale(), sale({ outTradeNo: 'O2', traceNo: '000305', rrn: '613213000305', time: after(86) }), tillRefund({ outTradeNo: 'O2', time: after(HOURS) })] }],
    ['a card refund went to another card', 'D14 misdirected_refund wrong_account merchant',
      { subject: cardSubject, wechat: [], pos: [sale(byCard), tillRefund({ ...byCard, cardNo: '621700******9988', time: after(HOURS) })], bank: [debit({ counterparty: '面馆' }), credit({ accountRole: 'other_card', accountTail: '9988', bookTime: after(2 * DAYS) })] }],
    ['WeChat refunded, and the drawer paid out too', 'D17 amount_mismatch customer_wallet merchant',
      { wechat: [billPayment({ ...REFUNDED, ...wallet }), tradeRefund({ time: after(2 * HOURS) })], pos: [sale(), tillRefund({ time: after(2 * HOURS) }), tillRefund({ ...cash, traceNo: '000500', time: after(HOURS) })] }],
    ['a refund without an answer was sent again under a new number', 'D17 amount_mismatch split merchant',
      { wechat: [billPayment({ ...wallet, status: '已退款(￥40.00)' }), liveRefund({ amountFen: 2000, time: after(2 * HOURS), ...toWallet }), liveRefund({ amountFen: 2000, refundId: 'R2', outRefundNo: 'N2', time: after(2 * HOURS + 120), ...toWallet })], pos: [sale(), tillRefund({ amountFen: 2000, ...silent, time: after(2 * HOURS) }), tillRefund({ amountFen: 2000, traceNo: '000500', time: after(2 * HOURS + 118) })] }],
    ['the till and WeChat name different amounts', 'D17 amount_mismatch merchant merchant', { wechat: [billPayment({ ...wallet, amountFen: AMOUNT + 1000 }), tradePayment({ amountFen: AMOUNT + 1000 })], pos: [sale()] }],
    ['two equal purchases that the till knows are two purchases', 'D18 none merchant none',
      { wechat: [billPayment(wallet), billPayment({ ...wallet, transactionId: 'T2', outTradeNo: 'O2', time: after(150) })], pos: [sale(), sale({ outTradeNo: 'O2', traceNo: '000305', rrn: '613213000305', time: after(146) })] }],
    ['an equal payment of another payer is no twin', 'D01 system_error merchant acquirer',
      { wechat: [tradePayment(wallet), tradePayment({ transactionId: 'T2', outTradeNo: 'O2', payer: 'oPayer2', time: after(150) })], pos: [sale(silent), sale({ outTradeNo: 'O2', traceNo: '000305', rrn: '613213000305', time: after(146) })], coverage: { bank: 'not_needed_wallet_payment' } }],
    ['a neighbour\'s equal refund, promised to nobody here, is the neighbour\'s', 'D18 none merchant none',
      { wechat: [billPayment(wallet), tradePayment({ transactionId: 'T2', outTradeNo: 'O2', payer: 'oPayer2', time: after(90) }), tradeRefund({ transactionId: 'T2', outTradeNo: 'O2', payer: 'oPayer2', time: after(900) })], pos: [sale()] }],
  ])
})

describe('one slip is no pattern, several are', () => {
  /** Another sale of the same hour and what the till did with it. */
  const other = (number: number, back: Parameters<typeof tillRefund>[0] = {}) => {
    const own = { outTradeNo: `O${number}`, traceNo: `00041${number}`, rrn: `6132130004${number}`, time: after(number * 900) }
    const refund = tillRefund({ outTradeNo: `O${number}`, origTraceNo: own.traceNo, traceNo: `00042${number}`, time: after(number * 900 + 120), ...back })
    return { wechat: tradePayment({ transactionId: `T${number}`, outTradeNo: `O${number}`, payer: `oPayer${number}`, time: after(number * 900 + 4) }), pos: [sale(own), refund] }
  }
  const withOthers = (back: Parameters<typeof tillRefund>[0], ...others: ReturnType<typeof other>[]): Story => (
    { wechat: [billPayment(wallet), ...others.map((one) => one.wechat)], pos: [sale(), tillRefund({ ...back, time: after(200) }), ...others.flatMap((one) => one.pos)] }
  )
  tell([
    ['three cash returns by one hand, none refunded by WeChat', 'D19 suspected_fraud merchant risk_team', withOthers(cash, other(1, cash), other(2, cash))],
    ['two are no pattern', 'D13 merchant_setting merchant merchant', withOthers(cash, other(1, cash))],
    ['three by three hands are none', 'D13 merchant_setting merchant merchant', withOthers(cash, other(1, { ...cash, operator: '04' }), other(2, { ...cash, operator: '05' }))],
    ['returns that the host approved days later are a fault, not a hand', 'D13 system_error merchant merchant',
      { ...withOthers({}, other(1, { time: after(3 * DAYS) }), other(2, { time: after(3 * DAYS) })), pos: [sale(), tillRefund({ time: after(2 * DAYS) }), ...other(1, { time: after(3 * DAYS) }).pos, ...other(2, { time: after(3 * DAYS) }).pos] }],
    ['refunds of three orders on one foreign account', 'D19 suspected_fraud wrong_account risk_team',
      { wechat: [billPayment(REFUNDED), ...['T1', 'T2'].map((id, index) => liveRefund({ transactionId: id, outTradeNo: `O${index}`, refundId: `R${index}`, outRefundNo: `N${index}`, receivedAccount: '别家银行借记卡9988', time: after(HOURS) })), liveRefund({ receivedAccount: '别家银行借记卡9988', time: after(HOURS) })], pos: [sale(), tillRefund({ time: after(HOURS) })], bank: [debit()] }],
  ])
})

describe('a payment inside an app passes no till', () => {
  const inApp = { type: 'JSAPI', payMethod: 'LQT' }
  tell([
    ['paid, and that is all', 'D18 none merchant none', { wechat: [tradePayment(inApp)] }],
    ['refunded into the wallet', 'D18 none customer_wallet none', { wechat: [tradePayment(inApp), liveRefund({ time: after(HOURS), ...toWallet })] }],
    ['refunded by the shop\'s rule', 'D06 merchant_setting customer_wallet merchant', { wechat: [tradePayment(inApp), liveRefund({ time: after(HOURS), ...toWallet, remark: '超时未取货自动退款' })] }],
    ['told by the coverage instead of the type', 'D18 none merchant none', { wechat: [billPayment(wallet)], coverage: { pos: 'not_needed_online_payment' } }],
  ])
})

describe('what the rows do not decide stays open', () => {
  tell([
    ['WeChat\'s bill of the day is not out', 'D00 insufficient_evidence unknown analyst', { asOf: after(12 * HOURS), wechat: [], pos: [sale(silent), reversal()], bank: [debit()], coverage: { wechat: { from: '2026-05-01', until: '2026-05-11' } } }],
    ['the statement ends before the refund could be on it', 'D00 insufficient_evidence unknown analyst',
      { asOf: after(9 * DAYS), wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS) })], pos: [sale(), tillRefund({ time: after(2 * DAYS) })], bank: [debit()], coverage: { bank: { from: '2026-05-01', until: '2026-05-13' } } }],
    ['a refund was begun and none is shown', 'D00 insufficient_evidence unknown analyst', { wechat: [billPayment(), liveOrder({ status: 'REFUND' })], pos: [sale(), tillRefund({ time: after(2 * DAYS) })], bank: [debit()] }],
    ['two payments of the amount, and no key says which', 'D00 insufficient_evidence unknown analyst',
      { subject: { transactionId: undefined, outTradeNo: undefined }, wechat: [billPayment(wallet), billPayment({ ...wallet, transactionId: 'T2', outTradeNo: 'O2' })], pos: [] }],
    ['a swift revocation without the till is a machine\'s, weakly', 'D02 network_delay customer_wallet none', { wechat: [billPayment({ ...REFUNDED, ...wallet }), revocation({ time: after(42) })] }],
    ['a chargeback alone is judged elsewhere', 'D00 insufficient_evidence unknown analyst',
      { wechat: [billPayment()], pos: [sale(), tillRefund({ type: '退单', mti: undefined, processingCode: undefined, responseCode: null, status: '已扣划', time: after(4 * DAYS) })], bank: [debit(), credit({ summary: '争议退单入账', bookTime: after(4.5 * DAYS) })] }],
    ['a slower one may be a cashier\'s', 'D00 insufficient_evidence customer_wallet analyst', { wechat: [billPayment({ ...REFUNDED, ...wallet }), revocation({ time: after(95) })] }],
  ])

  test('and says what is missing and from when on it can be had', () => {
    const { missing } = diagnose(story({ asOf: after(12 * HOURS), wechat: [], pos: [sale(silent), reversal()], coverage: { wechat: { from: '2026-05-01', until: '2026-05-11' }, bank: 'missing' } }))
    expect(missing).toMatchObject([
      { ledger: 'wechat', what: { code: 'wechat_bill' }, availableFrom: '2026-05-13T10:00:00+08:00' },
      { ledger: 'bank', what: { code: 'bank_statement' }, availableFrom: after(12 * HOURS) },
    ])
  })
})

describe('what surrounds the cause', () => {
  test('a coupon is no difference: the till has the whole order, the payer paid less, the trade bill knows both', () => {
    const paid = { amountFen: AMOUNT, orderAmountFen: AMOUNT + 1000 }
    const withCoupon = diagnose(story({ wechat: [billPayment(wallet), tradePayment(paid)], pos: [sale({ amountFen: AMOUNT + 1000 })] }))
    expect(withCoupon.cause).not.toBe('amount_mismatch')
    expect(withCoupon.overlays).toContain('A4')
  })

  test('overlays: a part, a fee kept, and units mixed up', () => {
    const part = story({ wechat: [billPayment({ ...wallet, status: '已退款(￥85.88)' }), liveRefund({ amountFen: 8588, time: after(2 * HOURS), ...toWallet })], pos: [sale(), tillRefund({ amountFen: 8588, time: after(2 * HOURS) })] })
    expect(diagnose(part).overlays).toEqual(['A1', 'A3'])
    expect(diagnose(story({ wechat: [billPayment(wallet)], pos: [sale({ amountFen: AMOUNT * 100 })] })).overlays).toContain('A5')
  })

  test('the day it should arrive counts working days', () => {
    // 30 April is a Thursday; 1 to 5 May are holidays and Saturday 9 May is worked.
    const holidays = story({ asOf: '2026-05-08T10:00:00+08:00', wechat: [billPayment({ ...REFUNDED, time: '2026-04-29T10:00:00+08:00' }), liveRefund({ time: '2026-04-30T10:00:00+08:00' })], pos: [sale({ time: '2026-04-29T09:59:57+08:00' }), tillRefund({ time: '2026-04-30T09:59:57+08:00' })], bank: [debit({ bookTime: '2026-04-29' })] })
    expect(diagnose(holidays)).toMatchObject({ rule: 'D09', expectedArrival: { fromOn: '2026-05-06', byOn: '2026-05-08', policyId: 'wx-refund-arrive-card' } })
  })

  test('a journal without a zone takes it from the payment it shares a key with', () => {
    const inUtc = diagnose(story({ wechat: [tradePayment(), revocation({ time: after(58) })], pos: [sale({ ...silent, time: '2026-05-12T05:20:06' }), reversal({ time: '2026-05-12T05:21:05' })], bank: [debit(), credit({ bookTime: '2026-05-14' })] }))
    expect(inUtc).toMatchObject({ rule: 'D02', confidence: 0.9 })
    expect(inUtc.rows.find(({ proves }) => proves.code === 'reversal_done')?.proves.params.seconds).toBe(55)
  })

  test('a statement without a zone is read to the day', () => {
    const inUtc = { wechat: [billPayment(REFUNDED), liveRefund({ time: after(2 * DAYS) })], pos: [sale(), tillRefund({ time: after(2 * DAYS) })], bank: [debit({ bookTime: '2026-05-12T05:20:11' }), credit({ bookTime: '2026-05-14T22:00:00' })] }
    expect(diagnose(story(inUtc))).toMatchObject({ rule: 'D18', moneyLocation: 'customer_card' })
  })

  test('subject found by order number alone, and by reference number alone', () => {
    const rows = { wechat: [billPayment(wallet)], pos: [sale()] }
    expect(diagnose(story({ ...rows, subject: { transactionId: undefined } })).rule).toBe('D18')
    expect(diagnose(story({ ...rows, subject: { transactionId: undefined, outTradeNo: undefined, rrn: '613213000301' } })).rule).toBe('D18')
  })
})
