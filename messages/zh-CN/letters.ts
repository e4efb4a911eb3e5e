import type { RefundKind } from '@/domain/case/claim'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import type { Addressee, Contact, LetterKind, OrganisationName } from '@/domain/letter/letter-names'
import type { Amounts, PartOf, VerifiedFact } from '@/domain/letter/parts'
import { facts, item, type LetterSpeech, type LetterWords, list, paragraph, paragraphs, section } from '../letter-words'
import { clocks } from './clocks'
import { diagnosis } from './diagnosis'
import { events } from './events'
import { evidence } from './evidence'
import { filing } from './filing'
import { home } from './home'

const ADDRESSEES: Record<Addressee, string> = { consumer: '消费者', merchant: '商户', regulator: '监管部门', bank: '付款银行' }
const NOT_WRITTEN = '（未另作书面说明）'
const PARTIES = { consumer: '投诉人', merchant: '商户', institution: '受理机构' }
const FILED = { self: '本人提交', agent: '由代理人提交', phone: '电话陈述，由工作人员记录' }
const REFUND_KINDS: Record<RefundKind, string> = { refund: '原路退款', chargeback: '退单', goodwill: '善意补偿' }

const NEXT: Partial<Record<LetterKind, string>> = {
  receipt: '下一步由受理机构审核材料，在上述期限内告知是否受理。您现在不用再做什么；可以随时补充材料或者撤回。',
  acceptance: '下一步由受理机构核对微信、POS 和银行三方记录，必要时请商户答复，在上述期限内作出处理决定。',
  mediation_termination: '投诉由受理机构继续调查，并依法作出处理决定；依法因调解停止计算的办理期限，自本通知作出之日起继续计算。',
}

const SILENCE: Partial<Record<LetterKind, string>> = {
  supplement: '补齐之前，受理和处理决定的期限停止计算。逾期不补充又不说明原因的，受理机构可以因材料不全不予受理；不予受理的，您可以补齐后重新投诉。',
  merchant_notice: '逾期不答复的，受理机构按照现有材料继续办理并作出决定；不答复不妨碍投诉人的请求得到支持。',
  mediation_notice: '无正当理由不参加，或者明确拒绝调解的，视为不愿调解，调解终止，投诉由受理机构继续办理并作出处理决定。',
}

const filedText = ({ by, authorityUntil }: PartOf<'agents'>['filed']): string => (authorityUntil ? `${FILED[by]}，授权至 ${authorityUntil}` : FILED[by])
const wishText = ({ wish, wishFen }: { wish: PartOf<'claim'>['wish']; wishFen: number }, say: LetterSpeech): string =>
  (wish === 'refund' ? `${filing.wish.wishes.refund.label}：${say.yuan(wishFen)}` : filing.wish.wishes[wish].label)
const shownText = ({ wechat, pos, bank }: PartOf<'claim'>['shown']): string => `微信：${home.shown.wechat[wechat]}；POS：${home.shown.pos[pos]}；银行：${home.shown.bank[bank]}`

const contactFacts = (institution: OrganisationName, { phone, address, mailbox }: Contact, say: LetterSpeech) =>
  facts(['机构', say.name(institution)], ['电话', phone], ['地址', address], ['邮箱', mailbox], ['网上', say.trackUrl])

const amountsTable = ({ claimedFen, establishedFen, approvedFen }: Amounts, say: LetterSpeech) => ({
  kind: 'table' as const, caption: '金额对照',
  head: [{ text: '项目', isNumeric: false }, { text: '金额', isNumeric: true }],
  rows: [['投诉人要求', say.yuan(claimedFen)], ['查明', say.yuan(establishedFen)], ['决定退还', say.yuan(approvedFen)]],
})

const OUTCOMES: Record<Amounts['outcome'], string> = {
  refund_full: '支持投诉人的请求，全额退还查明的款项。',
  refund_partial: '部分支持投诉人的请求，退还查明应退的部分。',
  explained: '已查清原因并作出说明，不涉及退款。',
  rejected: '投诉人的退款请求没有事实或者依据，不予支持。',
}

const ROUTES = {
  settle: '与商户协商和解',
  mediate: '请求消费者协会或者依法成立的其他调解组织调解',
  complain: '向有关行政部门投诉',
  arbitrate: '根据与商户达成的仲裁协议提请仲裁机构仲裁',
  sue: '向人民法院提起诉讼',
}

/** Letters and notices. What each must say: complaint rules, section 2.3, as the table in `domain/letter/letters.ts` has it. */
export const letters: LetterWords = {
  titles: {
    receipt: '投诉回执',
    supplement: '补正材料通知书',
    acceptance: '投诉受理通知书',
    non_acceptance: '投诉不予受理决定书',
    merchant_notice: '商户答复通知书',
    extension: '延长办理期限通知书',
    mediation_notice: '调解通知书',
    mediation_agreement: '调解书',
    mediation_termination: '终止调解通知书',
    decision: '投诉处理决定书',
    review_decision: '核查决定书',
    feedback: '投诉办理情况反馈',
    bank_inquiry: '逾期退款查询函',
  },
  addressees: ADDRESSEES,

  parts: {
    head: ({ to, name, reference, at }, say) => section(null, facts(
      ['编号', reference],
      ['致', name ? `${ADDRESSEES[to]} ${say.name(name)}` : ADDRESSEES[to]],
      ['日期', say.day(at)],
    )),
    received: ({ at, filed }, say) => section('收到日期', paragraph(`投诉已于 ${say.moment(at)} 收到（${filedText(filed)}）。`)),
    claim: ({ complaintType, shown, words, ...wish }, say) => section('投诉事项和请求', facts(
      ['事项', filing.situation.types[complaintType].label], ['各处显示', shownText(shown)], ['请求', wishText(wish, say)], ['投诉人陈述', words],
    )),
    transaction: ({ amountFen, paidAt, merchant, keys, to }, say) => section('涉及的交易', facts(
      ['金额', say.yuan(amountFen)], ['付款时间', say.moment(paidAt)], ['商户', say.name(merchant)],
      ['微信交易单号', keys.transactionId ?? null], ['商户单号', keys.outTradeNo ?? null], ['检索参考号', keys.rrn ?? null],
      ['付款账户', to === 'merchant' ? '已按规定隐去' : keys.accountTail ? `尾号 ${keys.accountTail}` : null],
    )),
    due_dates: ({ dates }, say) => section('期限', dates.length === 0 ? paragraph('没有另外起算的期限。') : facts(
      ...dates.map(({ kind, dueAt, duration, unit, source }) => [clocks.names[kind], `${say.due(dueAt)}（${clocks.length(duration, unit)}，依据：${say.law(source)}）`] as const),
    )),
    next_step: ({ after }) => section('下一步', paragraph(NEXT[after] ?? '')),
    contact: ({ institution, contact }, say) => section('联系方式', contactFacts(institution, contact, say)),
    legal_ground: ({ citations }, say) => section('法律依据', list(citations.map((one) => item(say.cite(one))))),
    items: ({ items, words }) => section('需要补充的材料', paragraph('请一次补充下列材料；机构已经掌握的，不用再交：'), list(items.map((one) => item(events.items[one])), true), ...paragraphs(words ?? '')),
    where_to_send: ({ to, institution, contact }, say) => section(to === 'merchant' ? '答复交到哪里' : '材料交到哪里',
      paragraph(to === 'merchant' ? '登录明账商户页面，在这件投诉下答复并上传证据。' : `在 ${say.trackUrl} 凭编号和验证码打开投诉，选“补材料”；也可以按下列方式递交，注明编号。`),
      contactFacts(institution, contact, say)),
    silence: ({ after }) => section('逾期的后果', paragraph(SILENCE[after] ?? '')),
    accepted: ({ institution }, say) => section('受理决定', paragraph(`经审查，${say.name(institution)}决定受理这件投诉。`)),
    handler: ({ name, institution, contact }, say) => section('经办人', facts(
      ['经办人', name ?? '由受理机构指定'], ['联系电话', contact.phone ?? '请在网上留言'], ['机构', say.name(institution)], ['邮箱', contact.mailbox], ['网上', say.trackUrl],
    )),
    ground: ({ ground }) => section(ground.of === 'refusal' ? '不予受理的理由' : '终止调解的理由',
      paragraph(`理由编号 ${ground.number}：${ground.of === 'refusal' ? events.refusalGrounds[ground.ground] : events.mediationGrounds[ground.ground]}。`)),
    article: ({ citation }, say) => section('依据条款', paragraph(say.cite(citation))),
    explanation: ({ words }) => section('说明', ...paragraphs(words ?? NOT_WRITTEN)),
    other_routes: () => section('其他解决途径',
      paragraph('根据《消费者权益保护法》第三十九条，发生消费争议还可以通过下列途径解决：'),
      list([item(ROUTES.settle), item(ROUTES.mediate), item(ROUTES.complain), item(ROUTES.arbitrate), item(ROUTES.sue)], true)),
    questions: ({ words }) => section('请说明的问题', ...paragraphs(words ?? '请说明这笔交易在贵店的处理经过和结果。')),
    evidence_wanted: ({ slots }) => section('请提交的证据', list(slots.map((slot) => item(evidence.slots[slot as EvidenceSlot] ?? slot)), true)),
    reason: ({ words }) => section('延长的理由', ...paragraphs(words ?? NOT_WRITTEN)),
    approver: ({ name, institution }, say) => section('批准人', paragraph(`${say.name(institution)} ${name ?? '投诉处理负责人'}`)),
    new_date: ({ oldDueAt, date }, say) => section('新的期限', facts(
      ['原期限', oldDueAt ? say.due(oldDueAt) : null], ['新期限', date ? say.due(date.dueAt) : '另行通知'],
      ['依据', date ? `${say.law(date.source)}（自收到投诉起共 ${clocks.length(date.duration, date.unit)}）` : null],
    )),
    meeting: ({ meetsAt }, say) => section('调解时间', paragraph(say.moment(meetsAt))),
    mediator: ({ name }) => section('调解员', paragraph(name ?? '见“地点或方式”一栏的说明')),
    place: ({ words }) => section('地点或方式', ...paragraphs(words ?? NOT_WRITTEN)),
    bring: ({ words }) => section('需要携带的材料', ...paragraphs(words ?? '身份证明；由代理人参加的，另带授权委托书；与投诉有关的凭证。')),
    challenge: ({ days, contact }) => section('申请回避的权利',
      paragraph(`认为调解员与投诉有利害关系、可能影响公正调解的，可以自收到本通知之日起 ${days} 日内申请调解员回避，并说明理由${contact.phone ? `（电话 ${contact.phone}，也可以网上留言）` : '（可以网上留言）'}。`)),
    parties: ({ consumerName, merchant, institution }, say) => section('当事人', facts(
      ['投诉人', consumerName ?? '身份已由受理机构核验'], ['被投诉人', say.name(merchant)], ['组织调解的机构', say.name(institution)],
    )),
    agents: ({ filed }) => section('代理人', paragraph(filed.by === 'agent' ? filedText(filed) : '投诉人没有委托代理人。')),
    terms: ({ words }) => section('调解达成的协议', ...paragraphs(words ?? NOT_WRITTEN)),
    effect: () => section('效力', paragraph('本调解书自双方当事人签名或者盖章之日起生效，对双方具有约束力。即时履行或者双方都同意不另作调解书的，记入投诉记录。')),
    unperformed: () => section('不履行的救济', paragraph('一方不履行的，另一方可以依法向人民法院申请司法确认、申请执行，或者提起诉讼。')),
    signatures: () => section('签名', { kind: 'signing', lines: ['投诉人（签名）', '被投诉人（签名或者盖章）', '调解员（签名）', '受理机构（盖章）'] }),
    verified_facts: ({ cause, facts: verified }, say) => section('核实情况',
      paragraph(cause === null ? '受理机构核对了双方提交的材料，查明：' : `受理机构核对了三方记录和双方提交的材料，查明原因：${diagnosis.causes[cause]}。`),
      verified.length === 0
        ? list([item('没有足以单独认定事实的流水或者证据；以投诉人的陈述和商户的答复为据', { label: '投诉记录', href: null })])
        : list(verified.map((fact) => verifiedItem(fact, say)), true)),
    reasons: ({ words }) => section('理由', ...paragraphs(words ?? NOT_WRITTEN)),
    legal_basis: ({ clause }) => section('依据', paragraph(events.clauses[clause ?? 'pbc_43'])),
    outcome: ({ terms }, say) => section('处理结果', paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)),
    remedy: ({ outcome, approvedFen, arrival }, say) => section('如何履行', paragraph(outcome === 'refund_full' || outcome === 'refund_partial'
      ? `${say.yuan(approvedFen)} 沿原支付路径退回付款账户。退款发起后通常 ${clocks.length(arrival.duration, arrival.unit)}内到账；看到钱到账，投诉才算办结。`
      : '本决定不涉及退款，自送达之日起生效。')),
    remedies_left: ({ after, reviewBy }, say) => section('不同意怎么办', list([
      ...(after === 'decision' && reviewBy ? [item(`核查：投诉人不同意本决定的，可以在 ${say.due(reviewBy)}，以书面形式（可在网上提交）向作出决定的机构的上级机构申请核查`)] : []),
      item(`调解：${ROUTES.mediate}`), item(`投诉：${ROUTES.complain}`), item(`仲裁：${ROUTES.arbitrate}`), item(`诉讼：${ROUTES.sue}`),
    ], true)),
    reviewed: ({ decidedAt, requestedAt, isLate }, say) => section('核查的内容',
      paragraph(requestedAt ? `投诉人于 ${say.moment(requestedAt)} 申请核查。核查由没有参与原决定的人员进行，内容如下：` : '核查由没有参与原决定的人员进行，内容如下：'),
      facts(
        ['办理程序', '是否如实告知、听取双方意见、由两人作出决定'],
        ['办理时限', decidedAt ? `原决定于 ${say.moment(decidedAt)} 作出，${isLate ? '超过了' : '没有超过'}规定的期限` : '原决定是否在规定的期限内作出'],
        ['处理结果', '事实是否清楚，依据是否适当，金额是否正确'],
      )),
    result: ({ result, terms }, say) => section('核查决定', paragraph(result === 'upheld' ? '维持原处理决定。' : '变更原处理决定。'), ...(terms ? [paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)] : [])),
    basics: ({ consumerName, merchant, submittedAt, filed, complaintType, amountFen, paidAt, ...wish }, say) => section('基本情况', facts(
      ['投诉人', consumerName ?? '身份已核验'], ['被投诉商户', say.name(merchant)], ['收到投诉', `${say.moment(submittedAt)}（${filedText(filed)}）`],
      ['投诉事项', filing.situation.types[complaintType].label], ['涉及付款', `${say.yuan(amountFen)}，${say.moment(paidAt)}`], ['请求', wishText(wish, say)],
    )),
    dispute: ({ shown, contested, isAgreed }) => section('争议焦点', facts(
      ['投诉人所见', shownText(shown)], ['商户意见', contested ? events.contestGrounds[contested] : isAgreed ? '同意退款' : '没有答复'],
    )),
    findings: ({ words, terms }, say) => section('调查结论', ...paragraphs(words ?? NOT_WRITTEN), ...(terms ? [paragraph(OUTCOMES[terms.outcome]), amountsTable(terms, say)] : [])),
    contacts: ({ contacts }, say) => section('与投诉人的联系情况', list(contacts.map(({ at, type }) => item(`${say.moment(at)} ${CONTACTS[type] ?? ''}`)), true)),
    extensions: ({ extensions }, say) => section('延期情况', extensions.length === 0 ? paragraph('没有延长办理期限。') : list(extensions.map(({ at, dueAt }) => item(`${say.day(at)} 批准延长${dueAt ? `，新期限 ${say.due(dueAt)}` : ''}`)), true)),
    satisfaction: ({ satisfaction: { accepted, stars } }) => section('投诉人满意情况', facts(
      ['对处理结果', accepted === null ? '尚未表示' : accepted ? '接受' : '不接受'], ['评价', stars === null ? '尚未评价' : `${stars} 星（满分 5 星）`],
    )),
    refund: ({ kind, amountFen, channelRefundNo, recordedAt, dueAt }, say) => section('查询的退款', facts(
      ['方式', REFUND_KINDS[kind]], ['金额', say.yuan(amountFen)], ['渠道退款单号', channelRefundNo], ['发起时间', say.moment(recordedAt)],
      ['应到账', dueAt ? say.due(dueAt) : null], ['现状', '付款账户至今没有看到入账'],
    )),
    bank_questions: () => section('请协助查明', list([
      item('贵行是否收到上述退款；收到的时间和流水号'), item('是否已经入账，入账时间和账户尾号；没有入账的，原因是什么'), item('退回或者挂账的，现在在哪里，何时可以处理完毕'),
    ], true)),
    dated: ({ at, institution, isWhole }, say) => section(null,
      { kind: 'signature', issuer: say.name(institution), date: say.day(at), seal: isWhole ? ['存证', '可验'] : ['存证', '破损'], isSealWhole: isWhole },
      ...(isWhole ? [] : [paragraph('注意：这件投诉的记录已经对不上，请不要依据本函行事，并告知监管部门。')])),
  },

  proof: { label: '记录指纹', note: '本函由系统依防篡改的投诉记录生成，为电子文书。凭编号和指纹可以核对记录；内容与记录不一致的，以记录为准。' },
  list: {
    title: '函件',
    open: '查看',
    download: '下载 PDF',
    entry: (letter, to, when) => `${letter}（致${to}），${when}`,
    line: (to, when) => `致${to} · ${when}`,
    back: '回到这件投诉',
  },
}

const CONTACTS: Partial<Record<PartOf<'contacts'>['contacts'][number]['type'], string>> = {
  'complaint.submitted': '投诉人提交投诉，系统出具回执',
  'complaint.recorded': '投诉人来电，工作人员记录投诉',
  'information.requested': '请投诉人补正材料',
  'information.supplied': '投诉人补正材料',
  'case.accepted': '告知投诉人受理',
  'message.sent': '往来留言',
  'extension.approved': '告知投诉人延期及理由',
  'mediation.opened': '通知投诉人调解',
  'mediation.agreed': '送达调解书',
  'decision.approved': '送达处理决定',
  'review.requested': '投诉人申请核查',
  'review.decided': '送达核查决定',
}

/** A fact with what it rests on: a line of a ledger by its number in the record, a file by its hash. */
function verifiedItem(fact: VerifiedFact, say: LetterSpeech) {
  if (fact.from === 'ledger') return item(diagnosis.proves(fact.proves), { label: `流水记录 ${fact.rowId}`, href: null })
  const slot = evidence.slots[fact.slot as EvidenceSlot] ?? fact.slot
  return item(`${slot}（${PARTIES[fact.party]}于 ${say.day(fact.at)} 提交）`, { label: `证据文件 SHA-256 ${fact.sha256}`, href: `/api/evidence/${fact.evidenceId}` })
}
