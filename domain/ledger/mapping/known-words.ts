import type { Ledger } from '../row'
import type { MappedField } from './fields'

/** What columns are commonly called, most telling names first. Compared without blanks, brackets with units, and case. */
export const COLUMN_WORDS: Partial<Record<MappedField, readonly string[]>> = {
  time: ['交易时间', '交易日期时间', '支付时间', '完成时间', '创建时间', '交易日期', '记账日期', '入账日期', '记账日', '交易日', '日期', '时间', 'datetime', 'date', 'time'],
  amount: ['交易金额', '金额', '订单金额', '收款金额', '实收金额', '发生额', 'amount'],
  amountIn: ['收入', '收入金额', '存入', '存入金额', '贷方发生额', '贷方金额', '贷方', 'credit'],
  amountOut: ['支出', '支出金额', '取出', '取出金额', '借方发生额', '借方金额', '借方', 'debit'],
  direction: ['收/支', '收支', '收支类型', '收支标志', '资金流向', '借贷', '借贷标志', '借贷方向', '方向', 'direction'],
  currency: ['币种', '货币', '币别', '交易币种', '货币种类', '交易货币', 'currency'],
  type: ['交易类型', '业务类型', '类型', 'type'],
  status: ['交易状态', '当前状态', '订单状态', '状态', 'status'],
  remark: ['备注', '附言', '交易附言', 'remark', 'memo'],
  transactionId: ['微信订单号', '微信支付订单号', '微信交易单号', '渠道订单号', '交易单号', 'transaction_id', 'trade_no'],
  outTradeNo: ['商户订单号', '商户单号', '商家订单号', '第三方订单号', '订单号', 'out_trade_no', 'client_sn'],
  refundId: ['微信退款单号', '渠道退款单号', 'refund_id'],
  outRefundNo: ['商户退款单号', '退款单号', 'out_refund_no'],
  counterparty: ['交易对方', '对方户名', '对方账户名', '对手信息', '交易对手名称', '对方名称'],
  payMethod: ['支付方式', '付款方式'],
  terminalId: ['终端号', '终端编号', '设备号', 'terminal_id', 'terminal_sn'],
  merchantId: ['商户号', '商户编号', '商户代码', 'merchant_id', 'mchid'],
  batchNo: ['批次号', '交易批次号'],
  traceNo: ['凭证号', '流水号', '系统跟踪号', '终端流水号', '交易流水号', 'trace_no'],
  rrn: ['参考号', '检索参考号', '系统参考号', 'rrn'],
  origTraceNo: ['原凭证号', '原流水号', '原始系统跟踪号', '原终端流水号'],
  origBatchNo: ['原批次号'],
  cardNo: ['卡号', '交易卡号', '银行卡号'],
  responseCode: ['应答码', '响应码', '返回码', 'response_code'],
  settleDate: ['清算日期', '结算日期'],
  operator: ['操作员', '收银员', '操作员号'],
  summary: ['摘要', '交易摘要', '交易说明', '交易描述'],
  accountTail: ['卡号末四位', '卡号后四位', '卡末四位'],
  valueDate: ['起息日', '起息日期'],
}

/** Columns that only one ledger has. */
export const LEDGER_WORDS: readonly (readonly [Ledger, RegExp])[] = [
  ['pos', /终端|参考号|批次|凭证号|系统跟踪号|应答码|terminal/i],
  ['wechat', /微信|零钱|当前状态|用户标识/],
  ['bank', /余额|摘要|对方户名|对方账户|对手|借贷|起息|贷方|借方/],
]

/** What the words of a direction commonly mean to whoever owns the file. */
export const DIRECTION_WORDS: Record<string, 'in' | 'out' | 'neutral'> = {
  收入: 'in', 收: 'in', 进账: 'in', 入账: 'in', 贷: 'in', '贷 Cr': 'in', 贷方: 'in', 存入: 'in', in: 'in', credit: 'in',
  支出: 'out', 支: 'out', 付: 'out', 出账: 'out', 借: 'out', '借 Dr': 'out', 借方: 'out', 取出: 'out', out: 'out', debit: 'out',
  不计收支: 'neutral', 中性交易: 'neutral', 冻结: 'neutral', 解冻: 'neutral',
}
