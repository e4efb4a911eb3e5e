/** Where the amount of a row stands, and which way it went. On a credit card a plus is what was spent. */
export type AmountColumns =
  | { signed: string; plus: 'credit' | 'debit' }
  | { sided: string; side: string }                       // a word beside it says the side
  | { in: string; out: string }                           // a column for each side
  | { coded: string; worded: string; in: RegExp; out: RegExp }   // "CNY 123.18", the side said by the words of another column

export interface BankLayout {
  bank: string
  /** The day of booking; a transaction's own where that has the time. */
  date: string
  time?: string
  amount: AmountColumns
  currency?: string
  summary: string
  /** Parts the summary into what happened and with whom. */
  parts?: RegExp
  /** Further columns by which the layout is known. */
  also: readonly string[]
  /** Columns that may be missing. */
  counterparty?: readonly string[]
  remark?: string
  ref?: string
  /** What was paid in another currency. */
  original?: { amount: AmountColumns; currency?: string }
}

/** The statements we know, by their columns; the first whose columns are all there is the one (formats.md, section 7.4). */
export const LAYOUTS: readonly BankLayout[] = [
  {
    bank: '招商银行', date: '记账日期', amount: { signed: '交易金额', plus: 'credit' }, currency: '货币', summary: '交易摘要', also: ['联机余额'],
    counterparty: ['对手信息'], remark: '客户摘要',
  },
  {
    bank: '招商银行信用卡', date: '记账日', amount: { signed: '人民币金额', plus: 'debit' }, summary: '交易摘要', also: ['交易日'],
    counterparty: ['交易摘要'],
  },
  {
    bank: '工商银行信用卡', date: '记账日期', amount: { in: '记账金额(收入)', out: '记账金额(支出)' }, currency: '记账币种', summary: '摘要', also: ['交易日期', '交易场所'],
    counterparty: ['交易场所', '对方户名'], original: { amount: { in: '交易金额(收入)', out: '交易金额(支出)' }, currency: '交易币种' },
  },
  {
    bank: '工商银行', date: '交易日期', amount: { in: '记账金额(收入)', out: '记账金额(支出)' }, currency: '记账币种', summary: '摘要', also: ['交易场所', '余额'],
    counterparty: ['交易场所', '对方户名'], original: { amount: { in: '交易金额(收入)', out: '交易金额(支出)' }, currency: '交易币种' },
  },
  {
    bank: '建设银行', date: '交易日期', time: '交易时间', amount: { in: '收入', out: '支出' }, currency: '币种', summary: '摘要', also: ['记账日'],
    counterparty: ['对方户名'], remark: '交易地点',
  },
  {
    bank: '农业银行', date: '交易日期', time: '交易时间', amount: { signed: '交易金额', plus: 'credit' }, summary: '交易摘要', also: ['本次余额'],
    counterparty: ['对手信息'], remark: '交易附言', ref: '日志号',
  },
  {
    bank: '中国银行', date: '记账日期', time: '记账时间', amount: { signed: '金额', plus: 'credit' }, currency: '币别', summary: '交易名称', also: ['余额'],
    counterparty: ['对方账户名'], remark: '附言',
  },
  {
    bank: '中国银行信用卡', date: '银行记账日', amount: { in: '存入', out: '支出' }, currency: '币种', summary: '交易描述', also: ['交易日'],
    counterparty: ['交易描述'],
  },
  {
    bank: '交通银行', date: '交易日期', time: '交易时间', amount: { sided: '交易金额', side: '借贷' }, summary: '交易类型', also: ['余额'],
    counterparty: ['对方户名'], remark: '摘要',
  },
  {
    bank: '交通银行信用卡', date: '记账日期', summary: '交易说明', parts: /^(\S+)\s+(.+)$/, also: ['交易日期'],
    amount: { coded: '入账币种/金额', worded: '交易说明', in: /^(退货|退款|信用卡还款|还款)/, out: /^消费/ },
    original: { amount: { coded: '交易币种/金额', worded: '交易说明', in: /^/, out: /^/ } },
  },
  {
    bank: '广发银行信用卡', date: '入账日期', amount: { signed: '入账金额', plus: 'debit' }, currency: '入账货币', summary: '交易摘要', parts: /^\((.+?)\)\s*(.*)$/, also: ['交易日期'],
    original: { amount: { signed: '交易金额', plus: 'debit' }, currency: '交易货币' },
  },
  {
    bank: '浦发银行', date: '交易日期', amount: { in: '存入金额', out: '取出金额' }, summary: '交易类型', also: ['余额'],
    counterparty: ['交易对手名称'], remark: '附言', ref: '顺序号',
  },
  {
    bank: '中信银行信用卡', date: '入账日期', amount: { signed: '结算金额', plus: 'debit' }, currency: '结算币种', summary: '交易描述', also: ['交易日期'],
    counterparty: ['交易描述'], original: { amount: { signed: '交易金额', plus: 'debit' }, currency: '交易币种' },
  },
  { bank: '招商银行', date: '交易日期', amount: { signed: '交易金额', plus: 'credit' }, summary: '摘要', also: ['余额'] },
]

/** The last digits of the card that a row is of. */
export const CARD_TAILS = ['卡号末四位', '卡号后四位', '卡末四位', '借记卡号']

/** Numbers of other people's accounts, and what is left on one's own, are not kept. */
export const NOT_KEPT = ['对方账号', '对方账户', '对方卡号/账号', '交易对手账号', '余额', '联机余额', '本次余额', '账户余额']

/** How a row of totals or an advice below the list begins. */
export const FOOT = /合计|总计|以上数据仅供参考|具体内容请以柜台为准/

/** Columns without which a row says nothing. */
export function essentialOf({ date, amount, currency }: BankLayout): string[] {
  const amounts = 'signed' in amount ? [amount.signed] : 'sided' in amount ? [amount.sided, amount.side] : 'coded' in amount ? [amount.coded, amount.worded] : [amount.in, amount.out]
  return [date, ...amounts, ...(currency ? [currency] : [])]
}

/** Columns without which a table is not of the layout. */
export const requiredBy = (layout: BankLayout): string[] => [...essentialOf(layout), layout.summary, ...layout.also]
