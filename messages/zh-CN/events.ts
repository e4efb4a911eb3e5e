import type { Clause, ContestGround, InformationItem, MediationGround, MergeGround, Outcome, RefundKind, RefusalGround, ReopenGround, ReviewResult } from '@/domain/case/claim'
import { formatYuan } from '@/domain/money/fen'
import type { EventSentences } from '../event-sentences'
import { clocks } from './clocks'

const outcomes: Record<Outcome, string> = { refund_full: '全额退款', refund_partial: '部分退款', explained: '解释说明', rejected: '不支持诉求' }
const contestGrounds: Record<ContestGround, string> = {
  already_refunded: '已经退过', goods_delivered: '货已交付', not_our_sale: '不是本店交易', amount_differs: '金额不一致', not_received: '没有收到款',
}
const refusalGrounds: Record<RefusalGround, string> = {
  out_of_remit: '不属于受理范围', already_taken_elsewhere: '法院、仲裁或其他机构已经受理', not_consumer_or_no_dispute: '不是消费争议',
  over_3_years: '知道权益受损已超过三年', materials_missing_or_false: '材料缺失或不实', impersonation_or_identity_refused: '冒名或拒绝提供真实身份',
  other_law: '法律另有规定', not_principal_no_authority: '不是本人且没有授权', settled_and_performed: '已达成和解并履行', fair_offer_already_made: '机构已给出公平处理方案',
}
const items: Record<InformationItem, string> = {
  wechat_bill: '微信账单', pos_slip: 'POS 小票', bank_statement: '银行流水', identity: '身份证明', authority: '授权书', description: '情况说明',
}
const mediationGrounds: Record<MediationGround, string> = {
  withdrawn_or_settled: '撤回投诉或自行和解', no_show_or_refusal: '一方无正当理由不参加或者拒绝调解', no_agreement_stated: '双方表示不能达成一致', appraisal_cost_disputed: '对鉴定、检测费用不能协商一致',
  sixty_days: '六十日内未达成一致', no_longer_acceptable: '受理后发现不符合受理条件', party_gone: '一方死亡、终止或无法联系', other_law: '法律规定的其他情形',
}
const mergeGrounds: Record<MergeGround, string> = { same_payment: '同一笔付款', same_matter: '同一事项，没有新的事实' }
const reopenGrounds: Record<ReopenGround, string> = { new_facts: '有新的事实', not_performed: '结果没有履行', repeat: '再次投诉' }
const reviewResults: Record<ReviewResult, string> = { upheld: '维持原决定', changed: '变更原决定' }
const refundKinds: Record<RefundKind, string> = { refund: '发起原路退款', chargeback: '登记拒付退回', goodwill: '登记补偿' }
const ledgers = { wechat: '微信', pos: 'POS', bank: '银行' }

const sentences: EventSentences = {
  'complaint.submitted': ({ amountFen }) => `提交投诉，涉及 ${formatYuan(amountFen)}`,
  'complaint.withdrawn': () => '撤回投诉',
  'information.requested': (body) => `请消费者补充：${body.items.map((item) => items[item]).join('、')}`,
  'information.supplied': () => '补充了材料',
  'case.accepted': () => '受理投诉',
  'case.refused': ({ ground }) => `不予受理：${refusalGrounds[ground]}`,
  'case.assigned': () => '分派了经办人',
  'merchant.asked': () => '转商户并要求答复',
  'refund.agreed': ({ amountFen }) => `商户同意退款 ${formatYuan(amountFen)}`,
  'response.contested': ({ ground }) => `商户提出异议：${contestGrounds[ground]}`,
  'merchant.passed': () => '商户逾期未答复，按现有材料继续办理',
  'investigation.opened': () => '开始调查',
  'investigation.paused': () => '向外部机构核实，办理期限中止',
  'investigation.resumed': () => '外部核实结束，期限继续计算',
  'ledger.attached': ({ ledger, rows }) => `导入${ledgers[ledger]}流水 ${rows} 行`,
  'diagnosis.recorded': ({ summary }) => `完成三方对账，规则 ${summary.rule}，把握 ${summary.confidencePercent}%`,
  'decision.proposed': ({ outcome, approvedFen }) => `提出处理决定：${outcomes[outcome]}${approvedFen > 0 ? ` ${formatYuan(approvedFen)}` : ''}`,
  'decision.returned': () => '复核退回了处理决定',
  'decision.approved': () => '复核通过，作出处理决定',
  'decision.accepted': () => '消费者接受处理结果',
  'refund.recorded': ({ amountFen, channelRefundNo, kind = 'refund' }) => `${refundKinds[kind]} ${formatYuan(amountFen)}，渠道单号 ${channelRefundNo}`,
  'arrival.confirmed': () => '消费者确认退款到账',
  'case.closed': () => '办结',
  'evidence.added': () => '上传了证据',
  'evidence.disclosed': ({ to }) => (to === 'merchant' ? '向商户披露了一份证据' : '向消费者披露了一份证据'),
  'message.sent': () => '发送消息',
  'note.added': () => '内部备注',
  'contact.revealed': ({ field }) => `查看了消费者的${{ name: '姓名', phone: '手机号', email: '邮箱' }[field]}`,
  'clock.started': ({ kind }) => `“${clocks.names[kind]}”时限开始计算`,
  'clock.paused': ({ kind }) => `“${clocks.names[kind]}”时限中止`,
  'clock.resumed': ({ kind }) => `“${clocks.names[kind]}”时限继续，到期日重新计算`,
  'clock.stopped': ({ kind }) => `“${clocks.names[kind]}”时限结束`,
  'clock.breached': ({ kind }) => `“${clocks.names[kind]}”超时`,
  'complaint.recorded': ({ amountFen }) => `电话受理登记，涉及 ${formatYuan(amountFen)}`,
  'new_facts.recorded': () => '认定消费者提出了新的事实或理由',
  'case.merged': ({ ground, intoReference }) => `并入 ${intoReference}：${mergeGrounds[ground]}`,
  'case.absorbed': ({ otherReference }) => `${otherReference} 并入本案`,
  'case.unmerged': () => '撤销并案，恢复单独办理',
  'case.released': ({ otherReference }) => `${otherReference} 不再并入本案`,
  'interest.declared': () => '声明与本案有利害关系，回避',
  'refund.asked': ({ amountFen }) => `商户同意退款 ${formatYuan(amountFen)}，请收单机构代为退款`,
  'pause.objected': () => '对中止计时提出异议',
  'mediation.proposed': () => '提议调解',
  'mediation.consented': () => '同意调解',
  'mediation.opened': () => '开始调解',
  'mediation.agreed': ({ outcome, approvedFen }) => `调解达成一致：${outcomes[outcome]}${approvedFen > 0 ? ` ${formatYuan(approvedFen)}` : ''}`,
  'mediation.ended': ({ ground }) => `调解终止：${mediationGrounds[ground]}`,
  'extension.proposed': () => '申请延长处理期限',
  'extension.returned': () => '复核不同意延期',
  'extension.approved': () => '复核同意延长处理期限',
  'decision.rejected': () => '消费者不接受处理结果',
  'excess.proposed': ({ amountFen }) => `申请超出付款再退 ${formatYuan(amountFen)}`,
  'excess.returned': () => '复核不同意超出付款退款',
  'excess.allowed': () => '复核同意超出付款退款',
  'arrival.observed': () => '银行流水里看到退款到账',
  'bank.asked': () => '退款超时未到，向付款银行查询',
  'review.requested': () => '申请核查',
  'review.decided': ({ result }) => `核查决定：${reviewResults[result]}`,
  'case.escalated': () => '转交监管部门',
  'escalation.forwarded': () => '收到监管部门转办',
  'feedback.recorded': () => '向监管部门反馈办理情况',
  'escalation.returned': () => '监管部门要求重新办理',
  'escalation.ended': () => '监管部门办结',
  'case.reopened': ({ ground }) => `重新办理：${reopenGrounds[ground]}`,
  'case.rated': ({ stars }) => `消费者评价 ${stars} 分`,
  'message.acknowledged': () => '已阅消费者留言，无需另复',
  'clock.extended': ({ kind }) => `“${clocks.names[kind]}”时限延长`,
  'clock.recomputed': ({ kind }) => `放假安排公布，“${clocks.names[kind]}”到期日重新计算`,
  'clock.warned': ({ kind, percent }) => `“${clocks.names[kind]}”已用去 ${percent}%`,
  'clock.lapsed': ({ kind }) => `“${clocks.names[kind]}”期限已过`,
}

/** What happened in a case, and the codes it is told with. */
export const events = {
  sentences,
  outcomes,
  contestGrounds,
  refusalGrounds,
  mediationGrounds,
  mergeGrounds,
  reopenGrounds,
  reviewResults,
  items,
  clauses: {
    ecommerce_55: '电子商务法第五十五条：支付指令错误的，应查找原因、及时更正并赔偿',
    consumer_55: '消费者权益保护法第五十五条：欺诈行为的赔偿',
    acquiring_31: '银行卡收单业务管理办法：退款应按原交易信息退回原卡',
    pbc_43: '中国人民银行金融消费者权益保护实施办法第四十三条：核实并答复投诉',
    house_original_route: '本机构规则：原路退回',
  } satisfies Record<Clause, string>,
  entry: (seq: number) => `#${seq}`,
  visibleTo: (parties: string) => `${parties}可见`,
  internalOnly: '仅本机构',
  withOffice: (name: string, office: string) => `${name}（${office}）`,
}
