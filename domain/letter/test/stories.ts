import { LETTERS } from '../letters'
import { LETTER_KINDS, type Addressee, type LetterKind } from '../letter-names'
import { APPROVER, CONSUMER, FILING, FULL, HANDLER, MANAGER, REJECTED, REVIEWER, type Step } from './played-case'

const words = { textId: 't', textHash: 'h' }
const filed: Step = [CONSUMER, FILING, 0, '微信已付，小票却写退款。']
const accepted: Step = [HANDLER, { type: 'case.accepted' }, 16]
const asked: Step = [HANDLER, { type: 'merchant.asked', ...words }, 1, '请说明小票当时显示什么。']
const agreed: Step = [MANAGER, { type: 'refund.agreed', amountFen: 36_800, ...words }, 12, '同意退。']
const contested: Step = [MANAGER, { type: 'response.contested', ground: 'already_refunded', ...words }, 12, '已经退过。']
const inquiry: readonly Step[] = [filed, accepted, asked, agreed]
const ruled = (terms: typeof FULL): Step[] => [
  [HANDLER, { type: 'decision.proposed', ...terms, evidenceIds: [], ...words }, 24, '三方记录一致。'],
  [APPROVER, { type: 'decision.approved', proposalSeq: 0, terms, ...words }, 2, '三方记录一致。\n款项应当退还。'],
]
const mediating: readonly Step[] = [
  ...inquiry,
  [HANDLER, { type: 'mediation.proposed', ...words }, 2], [CONSUMER, { type: 'mediation.consented' }, 2], [MANAGER, { type: 'mediation.consented' }, 2],
  [HANDLER, { type: 'mediation.opened', meetsAt: '2026-11-30T02:00:00.000Z', ...words }, 2, '调解员 何平\n云渡市调解中心三楼，或电话参加\n身份证明和付款凭证'],
]
const extended: readonly Step[] = [
  [HANDLER, { type: 'extension.proposed', policyId: 'cn-nfra-decide-complex', ...words }, 24, '要等银行流水。'],
  [APPROVER, { type: 'extension.approved', proposalSeq: 0, ...words }, 2, '要等银行流水。'],
]
const refunded: Step = [HANDLER, { type: 'refund.recorded', refundId: 'r1', amountFen: 36_800, channelRefundNo: '50310000123' }, 5]

/** A story for each kind of letter, ending with the act that gives rise to it. */
export const STORIES: Record<LetterKind, readonly Step[]> = {
  receipt: [filed],
  supplement: [filed, [HANDLER, { type: 'information.requested', items: ['pos_slip', 'identity'], ...words }, 3, '小票要看得清参考号。']],
  acceptance: [filed, accepted],
  non_acceptance: [filed, [HANDLER, { type: 'case.refused', ground: 'over_3_years', ...words }, 3, '付款在四年前。']],
  merchant_notice: [filed, accepted, asked],
  extension: [...inquiry, ...extended],
  mediation_notice: mediating,
  mediation_agreement: [...mediating, [APPROVER, { type: 'mediation.agreed', ...FULL, evidenceIds: [], ...words }, 48, '商户七日内退还 368.00 元。\n投诉人不再追究。']],
  mediation_termination: [...mediating, [HANDLER, { type: 'mediation.ended', ground: 'no_agreement_stated', ...words }, 48, '双方不能一致。']],
  decision: [...inquiry, ...ruled(FULL)],
  review_decision: [
    filed, accepted, asked, contested, ...ruled(REJECTED), [CONSUMER, { type: 'review.requested', ...words }, 24, '我没收到。'],
    [REVIEWER, { type: 'review.decided', result: 'changed', terms: { ...FULL, evidenceIds: [] }, ...words }, 48, '银行流水没有入账。'],
  ],
  feedback: [
    filed, accepted, asked, contested, ...extended, ...ruled(REJECTED), [CONSUMER, { type: 'decision.rejected', ...words }, 2, '不接受。'], [CONSUMER, { type: 'case.escalated', ...words }, 24, '不服。'],
    [HANDLER, { type: 'escalation.forwarded' }, 24], [HANDLER, { type: 'feedback.recorded', ...words }, 24, '商户坚持已退款，银行流水未见入账，正在查询。'],
  ],
  bank_inquiry: [...inquiry, ...ruled(FULL), refunded, [HANDLER, { type: 'bank.asked', refundId: 'r1' }, 120]],
}

/** Every letter with everybody it is written to. */
export const EVERY_LETTER: readonly (readonly [LetterKind, Addressee])[] = LETTER_KINDS.flatMap((kind) => LETTERS[kind].to.map((to) => [kind, to] as const))
