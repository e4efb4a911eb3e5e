import type { InformationItem, Outcome, PayMeans, RefundKind, RefusalGround } from '@/domain/case/claim'
import { REFUSAL_ARTICLES, refusalNumber, SUPPLEMENT_ARTICLES } from '@/domain/letter/grounds'
import { shortCitation } from '../citations'
import type { NoticeWords } from '../notice-words'
import { clocks } from './clocks'

const ITEMS: Record<InformationItem, string> = {
  wechat_bill: '微信账单', pos_slip: 'POS 小票', bank_statement: '银行流水', identity: '身份证明', authority: '授权书', description: '事情经过',
}

const GROUNDS: Record<RefusalGround, string> = {
  out_of_remit: '所反映的事项不归受理机构处理',
  already_taken_elsewhere: '法院、仲裁机构或其他部门已在处理同一件事',
  not_consumer_or_no_dispute: '不是消费争议',
  over_3_years: '距知道权益受损已超过三年',
  materials_missing_or_false: '材料没有补齐或不属实',
  impersonation_or_identity_refused: '没有提供真实身份',
  other_law: '法律法规另有处理规定',
  not_principal_no_authority: '不是本人，也没有本人授权',
  settled_and_performed: '双方已和解并履行',
  fair_offer_already_made: '机构此前已给出公平合理的方案',
}

const OUTCOMES: Record<Outcome, (yuan: string) => string> = {
  refund_full: (yuan) => `支持您的请求，退还 ${yuan}，原路退回`,
  refund_partial: (yuan) => `部分支持，退还 ${yuan}，原路退回`,
  explained: () => '已查清原因并作出说明，不涉及退款',
  rejected: () => '不支持退款请求',
}

/** Texts to consumers, by SMS or mail. What each must say: complaint rules, section 2.3. Long texts (facts, reasons, clause) are on the case page. */
export const notices: NoticeWords = {
  code: ({ code, livesMinutes }) => ({
    subject: '明账验证码',
    text: `【明账】验证码 ${code}，${livesMinutes} 分钟内有效。只填在您自己打开的页面；任何人向您索要都是骗子。`,
  }),
  receipt: ({ reference, submittedAt, acceptanceDueAt, decisionDueAt }, say) => ({
    subject: `投诉 ${reference} 已收到`,
    text: `【明账】投诉 ${reference} 已于 ${say.moment(submittedAt)} 收到。是否受理，${say.due(acceptanceDueAt)}告诉您；处理结果，${say.due(decisionDueAt)}告诉您。下一步由收单机构审核，您不用再做什么。查询、补充或撤回：${say.trackUrl}`,
  }),
  information_requested: ({ reference, items, dueAt }, say) => ({
    subject: `投诉 ${reference} 需要您补充材料`,
    text: `【明账】投诉 ${reference} 需要您补充：${listed(items)}。请${dueAt === undefined ? '' : say.due(dueAt)}在这里补：${say.trackUrl}。补齐之前，办理时限暂停；补齐后，受理期限重新计算；到期没补又不说明原因的，可以因材料不全不予受理。依据：${SUPPLEMENT_ARTICLES.map((one) => shortCitation(one, 'zh-CN')).join('、')}。`,
  }),
  accepted: ({ reference, submittedAt, decisionDueAt }, say) => ({
    subject: `投诉 ${reference} 已受理`,
    text: `【明账】您 ${say.moment(submittedAt)} 提交的投诉 ${reference} 已受理。处理结果，${say.due(decisionDueAt)}告诉您。经办机构、进度和联系办法：${say.trackUrl}`,
  }),
  not_accepted: ({ reference, submittedAt, ground }, say) => ({
    subject: `投诉 ${reference} 不予受理`,
    text: `【明账】您 ${say.moment(submittedAt)} 提交的投诉 ${reference} 不予受理，理由（第 ${refusalNumber(ground).number} 项）：${GROUNDS[ground]}；依据：${shortCitation(REFUSAL_ARTICLES[ground], 'zh-CN')}。说明：${say.trackUrl}。您还可以与商家协商、请调解组织调解、向有关部门投诉、申请仲裁或者起诉（消费者权益保护法第三十九条）。`,
  }),
  merged: ({ reference, intoReference }, say) => ({
    subject: `投诉 ${reference} 并入 ${intoReference}`,
    text: `【明账】您的投诉 ${reference} 与更早提交的 ${intoReference} 是同一件事，已并入 ${intoReference} 一起办理，期限按先提交的算。以后请查 ${intoReference}：${say.trackUrl}。不同意合并，请留言。`,
  }),
  unmerged: ({ reference, acceptanceDueAt, decisionDueAt }, say) => ({
    subject: `投诉 ${reference} 恢复单独办理`,
    text: `【明账】投诉 ${reference} 不再与另一件合并，恢复单独办理，期限从原来的日子接着算：是否受理，${say.due(acceptanceDueAt)}告诉您；处理结果，${say.due(decisionDueAt)}告诉您。查询：${say.trackUrl}`,
  }),
  merchant_answered: ({ reference, answer, decisionDueAt }, say) => ({
    subject: `投诉 ${reference}：商家已答复`,
    text: `【明账】投诉 ${reference}：商家${answer === 'agree' ? '同意退款，还要由收单机构确认' : '不同意，已提交说明'}。处理结果，${say.due(decisionDueAt)}告诉您。查看商家答复：${say.trackUrl}`,
  }),
  decided: ({ reference, outcome, approvedFen, decidedAt }, say) => ({
    subject: `投诉 ${reference} 已有处理结果`,
    text: `【明账】投诉 ${reference} 已于 ${say.moment(decidedAt)} 作出处理决定：${OUTCOMES[outcome](say.yuan(approvedFen))}。核实的事实、依据和理由：${say.trackUrl}。不服可自收到之日起 30 日内申请核查，也可以申请调解、仲裁或者起诉。`,
  }),
  refund_recorded: ({ reference, amountFen, dueAt, kind = 'refund' }, say) => ({
    subject: `投诉 ${reference}：退款已发出`,
    text: `【明账】投诉 ${reference}：退款 ${say.yuan(amountFen)} 已发出，${BY_WAY[kind]}，预计 ${say.due(dueAt)}到账。看到钱后请确认；到时没看到，请告诉我们：${say.trackUrl}`,
  }),
  extended: ({ reference, dueAt }, say) => ({
    subject: `投诉 ${reference} 的处理期限延长了`,
    text: `【明账】投诉 ${reference} 还要再查，处理期限延长：处理结果改为${say.due(dueAt)}告诉您。由收单机构的复核负责人批准，原因写在这里：${say.trackUrl}`,
  }),
  bank_asked: ({ reference, amountFen, payMeans }, say) => ({
    subject: `投诉 ${reference}：退款超时，已在查`,
    text: `【明账】投诉 ${reference}：退款 ${say.yuan(amountFen)} 到期还没看到到账，已向付款银行查询。${WHERE_TO_LOOK[payMeans]}看到了请告诉我们：${say.trackUrl}`,
  }),
  closed: ({ reference }, say) => ({
    subject: `投诉 ${reference} 已办结`,
    text: `【明账】投诉 ${reference} 已办结。完整记录和回执可在这里下载：${say.trackUrl}。有新的事实，可以重新投诉。`,
  }),
  message_received: ({ reference }, say) => ({
    subject: `投诉 ${reference} 有新留言`,
    text: `【明账】投诉 ${reference} 有一条给您的新留言：${say.trackUrl}`,
  }),
  evidence_disclosed: ({ reference, replyBy }, say) => ({
    subject: `投诉 ${reference} 有给您看的新证据`,
    text: `【明账】投诉 ${reference} 有给您看的新证据。您可以${say.due(replyBy)}发表意见，也可以说没有意见；这之前不会作出决定。查看：${say.trackUrl}`,
  }),
  clock_warned: ({ reference, kind, percent, dueAt }, say) => ({
    subject: `${reference} ${clocks.names[kind]}：已用去 ${percent}%`,
    text: `【明账】投诉 ${reference} 的“${clocks.names[kind]}”时限已用去 ${percent}%，${say.due(dueAt)}要完成。登录处理：${say.siteUrl}`,
  }),
  clock_over: ({ reference, kind, dueAt }, say) => ({
    subject: `${reference} ${clocks.names[kind]}：已到期`,
    text: `【明账】投诉 ${reference} 的“${clocks.names[kind]}”时限（${say.due(dueAt)}）已过，记录里已写明。登录处理：${say.siteUrl}`,
  }),
}

const BY_WAY: Record<RefundKind, string> = { refund: '原路退回', chargeback: '由发卡行拒付后退回您的卡', goodwill: '是收单机构另给您的补偿' }

/** In which account, and under which name. */
const WHERE_TO_LOOK: Record<PayMeans, string> = {
  wechat_balance: '请您也看一下微信“我 → 服务 → 钱包 → 账单”里的退款。',
  wechat_card: '请您也看一下付款的那张卡：名目可能写“财付通”，不是商家的名字；信用卡会冲减账单。',
  bank_card: '请您也看一下付款的那张卡：信用卡会冲减账单，不是现金。',
  unknown: '请您也看一下付款的那张卡或零钱：名目可能写“财付通”，不是商家的名字。',
}

const listed = (codes: string): string => codes.split(',').map((code) => ITEMS[code as InformationItem]).join('、')
