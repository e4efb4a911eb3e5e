import { type ChinaDate, chinaDateAt, civilOf, dayNumberOf, weekdayOf } from '@/domain/clock/china-time'
import type { Doubt } from '@/domain/diagnosis/confidence'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import type { MissingLedger } from '@/domain/diagnosis/missing-ledgers'
import type { Proof, ProofCode } from '@/domain/diagnosis/proofs'
import type { ReasonCode } from '@/domain/diagnosis/ruled-out'
import type { Cause, MoneyLocation, NextParty, Overlay, RuleId } from '@/domain/diagnosis/vocabulary'
import type { FileProblemCode, Limit, NoteCode, RowProblemCode } from '@/domain/ledger/ledger-file'
import { formatYuan } from '@/domain/money/fen'
import { time } from './time'

const day = (on: string): string => {
  const number = dayNumberOf(on as ChinaDate)
  const { month, dayOfMonth } = civilOf(number)
  return time.onWeekday(time.day(month, dayOfMonth), time.weekday(weekdayOf(number)))
}
const dayAt = (at: string): string => day(chinaDateAt(new Date(at)))
const cites = (d: Diagnosis, code: ProofCode): boolean => d.rows.some(({ proves }) => proves.code === code)
const card = (d: Diagnosis): string => (d.accountTail ? `尾号 ${d.accountTail} 的银行卡` : '银行卡')

/** Where the money is and since when. */
function whereSentence(d: Diagnosis): string {
  const money = formatYuan(d.amounts.chargedFen)
  const back = formatYuan(d.amounts.refundedFen)
  const since = d.since === null ? '' : `于${dayAt(d.since)}`
  const held = d.since === null ? ' ' : ` 自${dayAt(d.since)}起就`
  switch (d.moneyLocation) {
    case 'customer_card':
      if (d.rule === 'D04' && !cites(d, 'card_debited')) return `${money} 没有真正扣走，只是在您${card(d)}上临时占用${d.nextActionParty === 'none' ? '，现已解除' : ''}。`
      return d.amounts.refundedFen === 0 ? `${money} 没有从您的银行卡扣走。` : `${back} 已${since}退回您${card(d)}。`
    case 'customer_wallet': return d.amounts.refundedFen === 0 ? `${money} 没有从您的零钱扣走。` : `${back} 已${since}退回您的微信零钱。`
    case 'in_transit_to_customer': return cites(d, 'refund_abnormal') ? `${back} 已离开商家，暂由微信支付保管。` : `${back} 已${since}从商家退出，正在退回给您。`
    case 'merchant': return `${money}${held}在商家那里。`
    case 'acquirer': return `${money}${held}在收单机构，没有付给商家，也还没有退给您。`
    case 'wrong_account': return `${money} 退到了别人的账户，没有退给您。`
    case 'split': return `${back} 已退回给您，其余 ${formatYuan(d.amounts.outstandingFen)} 在商家那里。`
    case 'unknown': return d.cause === 'insufficient_evidence' ? `现有的记录还不足以断定 ${money} 在哪里。` : `${money} 已由收单机构撤销，是否回到您的卡上还要看银行流水。`
  }
}

/** What happened, in the payer's words. Where one cause has several courses, the rule tells them apart. */
const WHY: Record<Exclude<RuleId, 'D00' | 'D19'>, string> = {
  D01: '微信收了款，收银系统却没有正确记下结果。',
  D02: '收银台等不到付款结果，自动撤销了这笔付款，而微信那边其实已经付成。',
  D03: '收银台想撤销这笔付款，但撤销没有办成，微信一侧仍是已付款。',
  D04: '刷卡时没有等到应答，机器自动撤销了这笔交易。',
  D05: '刷卡时没有等到应答，机器的撤销也没有办成，银行却已经扣款。',
  D06: '这是商家的自动退款规则退的，不是您申请的。',
  D07: '这是商家在后台退的，店里的机器并不知道。',
  D08: '这是微信支付按平台规则退的，商家没有发起。',
  D09: '商家和微信都已办好退款，只等银行入账。',
  D10: '商家和微信都已办好退款，银行却过了通常的时间还没有入账。',
  D11: '原来付款的卡收不了这笔退款。',
  D12: '商家账户余额不足，退款单已被关闭，机器上却仍显示已退。',
  D13: '店里的机器记了退款，微信却没有收到退款。',
  D14: '商家把这笔退款退给了另一笔订单。',
  D15: '同一笔消费付了两次：第一次的结果店里没有收到，又付了一次。',
  D16: '微信已撤销这笔付款，店里的机器却收到迟到的成功通知，当成了收款。',
  D17: '退回的钱和应退的钱对不上。',
  D18: '各方记录一致，没有差错。',
}

/** What happens next, who does it and by when. */
function nextSentence(d: Diagnosis): string {
  const by = d.expectedArrival && day(d.expectedArrival.byOn)
  switch (d.nextActionParty) {
    case 'none': return '您不用做任何事。'
    case 'customer_wait': return by && d.moneyLocation === 'in_transit_to_customer' ? `一般在${by}前到账，现在等着就好；到时没到，我们再请银行查。` : '银行会自动处理，现在等着就好。'
    case 'customer': return '请向商家提供您本人名下的另一张银行卡。'
    case 'bank': return by ? `本该在${by}前到账，现在要请您的银行凭退款单号查询。` : '现在要请您的银行凭退款单号查询。'
    case 'merchant': return MERCHANT_NEXT[d.rule] ?? '接下来由商家核对并答复。'
    case 'acquirer': return ACQUIRER_NEXT[d.rule] ?? '接下来由收单机构核实并处理。'
    case 'risk_team': return ''
    case 'analyst': return d.missing.length > 0 ? `还缺${d.missing.map(missingWords).join('、')}，补齐后马上重新核对。` : '我们会人工核对，查清再告诉您。'
  }
}

const MERCHANT_NEXT: Partial<Record<RuleId, string>> = {
  D12: '接下来由商家补足余额，重新退款。',
  D13: '接下来由商家把钱真正退给您。',
  D14: '接下来由商家把钱重新退给您，错退的由商家自己追回。',
  D15: '接下来由商家退还多付的一笔。',
  D16: '货款由商家和您商量，不会自动再扣。',
  D17: '商家会和您核对多退的部分，不会自动扣款。',
}
const ACQUIRER_NEXT: Partial<Record<RuleId, string>> = {
  D01: '接下来由收单机构核实，要么给商家入账，要么退给您。',
  D03: '接下来由收单机构重新撤销或退款。',
  D05: '接下来由收单机构查清这笔钱，退回您的卡。',
  D17: '接下来由收单机构处理重复的一笔，您不用做任何事。',
}

const missingWords = ({ what, availableFrom }: MissingLedger): string => `${MISSING[what.code](what.params)}（${dayAt(availableFrom)} ${clockAt(availableFrom)} 起可取）`
const clockAt = (at: string): string => at.slice(11, 16)

const MISSING: Record<MissingLedger['what']['code'], (params: MissingLedger['what']['params']) => string> = {
  wechat_bill: ({ from }) => `微信支付${from ? `${dayAt(from)}的` : ''}账单`,
  wechat_refund: () => '微信支付的退款查询结果',
  till_journal: ({ from }) => `商户${from ? `${dayAt(from)}的` : ''} POS 流水`,
  bank_statement: ({ accountTail, from }) => `${accountTail ? `尾号 ${accountTail} 的` : ''}银行流水${from ? `（${dayAt(from)}起）` : ''}`,
}

const seconds = ({ seconds: value }: Proof['params']): string => (value === undefined || value < 0 ? '' : `付款后 ${value} 秒`)
const yuan = ({ amountFen }: Proof['params']): string => (amountFen === undefined ? '' : ` ${formatYuan(amountFen)}`)
const answered = ({ code }: Proof['params']): string => (code === undefined ? '' : `，应答码 ${code}`)

const PROVES: Record<ProofCode, (params: Proof['params']) => string> = {
  wechat_paid: (p) => `微信付款成功${yuan(p)}，没有退款记号`,
  wechat_paid_then_refunded: (p) => `微信付款成功${yuan(p)}，后来全额退回`,
  wechat_part_refunded: (p) => `微信付款成功${yuan(p)}，后来退了一部分`,
  order_paid: () => '微信订单现在仍是支付成功，没有发起过退款',
  order_refund_begun: () => '微信订单发起过退款；退没退成要看退款单',
  order_revoked: () => '微信订单已撤销',
  order_unpaid: () => '微信订单没有付成',
  revoked: (p) => `微信撤销了这笔订单，钱原路退回${p.seconds === undefined ? '' : `，${seconds(p)}`}`,
  refund_accepted: (p) => `微信受理了退款${yuan(p)}${p.words ? `，商户退款单号 ${p.words}` : ''}`,
  refund_processing: (p) => `微信退款${yuan(p)} 处理中`,
  refund_done: (p) => `微信退款${yuan(p)} 成功${p.words ? `，商户退款单号 ${p.words}` : ''}`,
  refund_abnormal: (p) => `微信退款${yuan(p)} 异常，原卡收不了`,
  refund_closed: (p) => `微信退款单${yuan(p)} 已关闭，钱没有退出`,
  refund_receipt: (p) => `付款人账单上的退款到账${yuan(p)}，与退款是同一笔钱`,
  refund_asked_by: ({ by, words }) => `${BY[by ?? 'unknown']}发起退款${words ? `，理由：${words}` : ''}`,
  complaint_step: ({ words = '' }) => `投诉协商：${STEPS[words] ?? words}`,
  sale_approved: () => 'POS 消费成功',
  sale_unanswered: (p) => `POS 消费没有等到结果${answered(p)}`,
  sale_refused: (p) => `POS 消费记为失败${answered(p)}`,
  reversal_done: (p) => `POS 自动冲正成功${seconds(p) && `，${seconds(p)}`}`,
  reversal_unanswered: () => 'POS 冲正没有应答',
  reversal_refused: (p) => `POS 冲正被拒${answered(p)}`,
  void_done: (p) => `收银员撤销成功${seconds(p) && `，${seconds(p)}`}`,
  void_unanswered: () => '收银员撤销没有应答',
  void_refused: (p) => `收银员撤销被拒${answered(p)}`,
  cancel_done: (p) => `收银系统撤单成功${seconds(p) && `，${seconds(p)}`}`,
  cancel_unanswered: () => '收银系统撤单没有应答',
  cancel_refused: (p) => `收银系统撤单被拒${answered(p)}`,
  till_refund_done: (p) => `POS 记了退货${yuan(p)}`,
  till_refund_unanswered: () => 'POS 退货没有应答',
  till_refund_refused: (p) => `POS 退货被拒${answered(p)}`,
  cash_refund: (p) => `POS 只在本机记了现金退货${yuan(p)}`,
  crossed_refund: () => 'POS 退货写的是这笔订单，指向的却是另一笔消费',
  chargeback: (p) => `发卡行退单${yuan(p)}，已从商户扣划`,
  batch_settled: () => 'POS 批结算',
  card_debited: (p) => `银行卡扣款${yuan(p)}`,
  card_held: (p) => `银行卡临时占用${yuan(p)}，没有入账`,
  hold_released: () => '银行卡的占用已解除',
  card_credited: (p) => `银行卡退款入账${yuan(p)}`,
  dispute_credited: (p) => `银行卡因争议退单入账${yuan(p)}`,
  credited_elsewhere: (p) => `别人的卡入账${yuan(p)}`,
  shop_settled: (p) => `商户结算入账${yuan(p)}`,
  twin_payment: (p) => `同一付款人几分钟内又付了一笔${yuan(p)}`,
  other_order_refunded: (p) => `退款${yuan(p)} 落在了另一笔订单上`,
  same_fault: () => '同一台终端在这段时间也这样失败，微信却都收了款',
  same_pattern: () => '同样的做法在别的交易上也出现',
  amount_differs: (p) => `这里记的是${yuan(p)}，与另一方不同`,
}

const BY = { system: '微信支付系统', interface: '商户的接口', person: '商户后台有人', unknown: '没有写明谁' }

/** The steps of a WeChat complaint; a word we do not know is shown as it is. */
const STEPS: Record<string, string> = {
  USER_CREATE_COMPLAINT: '消费者发起投诉',
  USER_CONTINUE_COMPLAINT: '消费者继续投诉',
  USER_RESPONSE: '消费者回复',
  USER_REVOKE_COMPLAINT: '消费者撤销投诉',
  USER_APPLY_PLATFORM_HELP: '消费者请平台协助',
  USER_APPLY_PLATFORM_SERVICE: '消费者申请平台介入',
  USER_CANCEL_PLATFORM_SERVICE: '消费者取消平台介入',
  PLATFORM_RESPONSE: '平台回复',
  PLATFORM_HELP_APPLICATION: '平台催商户回复',
  PLATFORM_SERVICE_FINISHED: '平台介入结束',
  MERCHANT_RESPONSE: '商户回复',
  MERCHANT_APPROVE_REFUND: '商户同意退款',
  MERCHANT_REFUSE_RERUND: '商户拒绝退款',
  MERCHANT_CONFIRM_COMPLETE: '商户确认处理完成',
  COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE: '系统通知：已全额退款',
  COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE: '系统通知：已部分退款',
  COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE: '系统通知：退款已到账',
  COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE: '系统通知：平台代商户退款',
}

const BECAUSE: Record<ReasonCode, string> = {
  credit_arrived: '银行已经入账',
  nothing_to_wait_for: '没有正在退的款，银行没有可入的账',
  wallet_needs_no_bank: '零钱付款不经过银行',
  credit_is_repayment: '这笔入账是还信用卡，不是退款',
  credit_is_from_a_person: '这笔入账是别人转来的，不是退款',
  credit_is_before_the_refund: '这笔入账早于退款发起，不会是它',
  till_was_answered: 'POS 当时收到了成功应答，没有超时',
  line_was_silent: '各次请求是没有应答，而不是系统报错',
  no_refund_by_merchant: '商户没有发起过退款',
  time_out_began_it: '退款由超时撤销引起，不是商户的规则或人工退的',
  till_asked_for_it: '退款由收银台发起，双方都知道',
  no_platform_act: '没有平台介入或代退的记录',
  sums_agree: '退回的和应退的分毫不差',
}

/** What a diagnosis says to people. Consumers read `sentence`; the rest is for those who work on the case. */
export const diagnosis = {
  /** Where the money is, since when, what happens next and by when. Never a suspicion. */
  sentence: (d: Diagnosis): string => {
    if (d.cause === 'suspected_fraud') return `${formatYuan(d.amounts.chargedFen)} 这笔交易正在核查，有结果会告诉您。`
    return [whereSentence(d), d.rule === 'D00' || d.rule === 'D19' ? '' : WHY[d.rule], nextSentence(d)].join('')
  },
  proves: ({ code, params }: Proof): string => PROVES[code](params),
  missing: missingWords,
  because: ({ code }: { code: ReasonCode }): string => BECAUSE[code],
  causes: {
    network_delay: '网络延迟',
    system_error: '系统故障',
    merchant_setting: '商户设置',
    platform_rule: '平台规则',
    bank_lag: '银行时差',
    duplicate_charge: '重复扣款',
    amount_mismatch: '金额不符',
    misdirected_refund: '退错账户',
    suspected_fraud: '疑似舞弊',
    none: '没有差错',
    insufficient_evidence: '证据不足',
  } satisfies Record<Cause, string>,
  places: {
    merchant: '商户',
    acquirer: '收单机构',
    customer_card: '消费者银行卡',
    customer_wallet: '消费者零钱',
    in_transit_to_customer: '正在退回消费者',
    wrong_account: '别人的账户',
    split: '一部分在商户，一部分已退回',
    unknown: '还不能断定',
  } satisfies Record<MoneyLocation, string>,
  parties: {
    none: '没有人',
    customer_wait: '消费者等到账',
    customer: '消费者',
    merchant: '商户',
    acquirer: '收单机构',
    bank: '付款银行',
    risk_team: '风控',
    analyst: '对账人员',
  } satisfies Record<NextParty, string>,
  overlays: {
    A1: '部分退款',
    A2: '退款多于付款',
    A3: '差额像是扣下的手续费',
    A4: '用了优惠券',
    A5: '元和分弄混',
    A6: '币种不同',
    A7: '分期付款',
    A8: '按净额结算',
  } satisfies Record<Overlay, string>,
  doubts: {
    till_unseen: '没有 POS 流水',
    bank_unseen: '没有银行流水',
    arrival_inferred: '到账是推断的',
    matched_by_amount: '按金额和时间对上，没有共同单号',
    zone_assumed: 'POS 时间没有写时区',
    slow_undoing: '撤销来得比通常的超时晚',
    refund_state_old: '退款状态是出账单那天的',
  } satisfies Record<Doubt, string>,
  fileProblems: {
    empty: () => '文件是空的',
    unknown_format: () => '认不出这是哪种账单',
    too_large: (limit) => LIMIT_WORDS[limit ?? 'bytes'],
    damaged: () => '文件打不开，可能没传完',
    password_needed: () => '压缩包有密码，请填写后再传',
    password_wrong: () => '密码不对，请核对后再试',
    nested_archive: () => '压缩包里还有压缩包，请先解开里面那一层',
    archive_link: () => '压缩包里有链接，请把文件本身打包',
    unsupported_archive: () => '压缩包用了不支持的压缩或加密方式，请解开后再传',
    locked_workbook: () => '工作簿有打开密码，请先去掉密码',
    unsafe_xml: () => '文件里带有 DTD 定义，不予读取',
    several_ledgers: () => '压缩包里有几份账单，请一份一份传',
    footer_mismatch: () => '账单末尾的合计与明细对不上',
  } satisfies Record<FileProblemCode, (limit?: Limit) => string>,
  rowProblems: {
    cut_row: '这一行不完整',
    bad_time: '时间读不懂',
    bad_amount: '金额读不懂',
    unknown_currency: '看不出是哪种货币',
    unknown_status: '看不出是否已入账',
    unknown_direction: '看不出是收入还是支出',
    repeated_row: '与前面的一行相同，只算一次',
    lost_digits: '单号被表格软件改成了数字，末几位已丢失',
    count_differs: '这里写的笔数与明细不同，可能有记录被删过',
    other_sheet: '另一张工作表从这一行起也是账单，没有重复读取',
  } satisfies Record<RowProblemCode | NoteCode, string>,
}

const LIMIT_WORDS: Record<Limit, string> = {
  bytes: '文件超过 64 MB',
  unpacked: '解开后超过 256 MB',
  ratio: '解开后大了 100 倍以上',
  members: '压缩包里的文件太多',
  rows: '超过 50 万行',
  columns: '超过 200 列',
  cell: '有一格超过 4096 个字',
}
