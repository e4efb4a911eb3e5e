import {
  ISSUER_PRACTICE, MASTERCARD_RULES, UNIONPAY_ERRORS, VISA_RULES, WECHAT_COMPLAINT_GUIDE, WECHAT_COMPLAINT_RULES,
  WECHAT_GUARANTEE, WECHAT_REFUND_API, WECHAT_REFUND_GUIDE, WECHAT_REVERSE_API,
} from './instruments'
import { type Bilingual, type ClockPolicy, section } from './policy'

/** Scheme limits end when the scheme's computers say so: no last day moves over a rest day. */
const SCHEME = { version: 1, on: true, jurisdiction: 'scheme', rolls: false, pausedBy: [], restartedBy: [], warnPercents: [] } as const
const OFF = { ...SCHEME, on: false } as const
const CREATED = { zh: '投诉单创建之时', en: 'the complaint being created' }
const REFUND_ACCEPTED = { zh: '退款受理之时', en: 'the refund being accepted' }
const TRANSACTION = { zh: '交易之日', en: 'the transaction' }
const CHARGED_BACK = { zh: '退单之日', en: 'the chargeback' }
const STAGE_DATE = { zh: '本阶段开始之日', en: 'the beginning of the stage' }

const WECHAT: readonly ClockPolicy[] = [
  {
    ...SCHEME, id: 'wx-first-reply', binds: ['merchant'], stage: 'first_reply', duration: 24, unit: 'h', clockStarts: CREATED,
    source: { instrument: WECHAT_COMPLAINT_GUIDE, article: section('§4.1'), marks: ['found'] },
    note: 'The institution of an indirectly connected merchant answers for it. Late: deemed the merchant\'s liability.',
  },
  {
    ...SCHEME, id: 'wx-close', binds: ['merchant'], stage: 'close', duration: 72, unit: 'h', clockStarts: CREATED,
    source: { instrument: WECHAT_COMPLAINT_GUIDE, article: section('§4.2'), marks: ['found'] },
  },
  {
    ...SCHEME, id: 'wx-close-refund', binds: ['merchant'], stage: 'close', duration: 72, unit: 'h', clockStarts: CREATED,
    source: { instrument: WECHAT_COMPLAINT_GUIDE, article: section('§4.2'), marks: ['found'] },
    note: 'Rejected with a reason, or refund arrived, not begun: a card refund must start on day 0.',
  },
  {
    ...OFF, id: 'wx-older-text', binds: ['merchant'], stage: 'first_reply', duration: 1, unit: 'cd', clockStarts: CREATED,
    source: { instrument: WECHAT_COMPLAINT_RULES, article: section('§3.1'), marks: ['found'] },
    note: 'Next day 24:00. Another published text; the stricter hours of wx-first-reply are used.',
  },
  {
    ...OFF, id: 'wx-older-text-close', binds: ['merchant'], stage: 'close', duration: 3, unit: 'cd', clockStarts: CREATED,
    source: { instrument: WECHAT_COMPLAINT_RULES, article: section('§3.1'), marks: ['found'] },
    note: 'Third day 24:00, read as the third day after creation.',
  },
  {
    ...SCHEME, id: 'wx-risk-same-day', binds: ['merchant'], stage: 'close', duration: 0, unit: 'cd',
    clockStarts: { zh: '高风险投诉发生之日', en: 'the high-risk event' },
    source: { instrument: WECHAT_COMPLAINT_RULES, article: section('§2.2.5'), marks: ['found'] },
    note: 'Media, regulator, repeated complaints: contact and resolve on the same day.',
  },
  {
    ...SCHEME, id: 'wxmp-guarantee', binds: ['merchant'], stage: 'supply_proof', duration: 48, unit: 'h',
    clockStarts: { zh: '进入待处理状态之时', en: 'the status being entered' },
    source: { instrument: WECHAT_GUARANTEE, article: null, marks: ['found'] },
    note: 'Respond (-201) and upload proof (-206); else the platform refunds (-312).',
  },
  {
    ...SCHEME, id: 'wx-revoke', binds: ['till'], stage: 'revoke', duration: 7, unit: 'cd', clockStarts: { zh: '支付之日', en: 'the payment' },
    source: { instrument: WECHAT_REVERSE_API, article: null, marks: ['found'] },
    note: 'Not within 15 seconds of the payment; afterwards a refund.',
  },
  {
    ...SCHEME, id: 'wx-refund-window', binds: ['merchant'], stage: 'refund', duration: 365, unit: 'cd',
    clockStarts: { zh: '支付成功之日', en: 'the successful payment' },
    source: { instrument: WECHAT_REFUND_API, article: null, marks: ['found'] },
    note: 'At most 50 partial refunds, one minute apart, never above the order; retry with the same out_refund_no.',
  },
  {
    ...SCHEME, id: 'wx-refund-starved', binds: ['merchant'], stage: 'fund_refund', duration: 7, unit: 'cd',
    clockStarts: { zh: '退款处理中（PROCESSING）之日', en: 'status PROCESSING' },
    source: { instrument: WECHAT_REFUND_GUIDE, article: null, marks: ['found'] },
    note: 'Then CLOSED: a new refund number is needed.',
  },
  {
    ...SCHEME, id: 'wx-refund-arrive-balance', binds: ['scheme'], stage: 'refund_arrival', duration: 5, unit: 'min', clockStarts: REFUND_ACCEPTED,
    source: { instrument: WECHAT_REFUND_GUIDE, article: null, marks: ['found'] },
    note: 'Typical, no duty; some documents say 20.',
  },
  {
    ...SCHEME, id: 'wx-refund-arrive-card', binds: ['scheme'], stage: 'refund_arrival', earliest: 1, duration: 3, unit: 'wd', clockStarts: REFUND_ACCEPTED,
    source: { instrument: WECHAT_REFUND_GUIDE, article: null, marks: ['found'] },
    note: 'Typical, no duty.',
  },
  {
    ...SCHEME, id: 'pos-refund-arrive-card', binds: ['issuer'], stage: 'refund_arrival', earliest: 3, duration: 15, unit: 'wd', clockStarts: REFUND_ACCEPTED,
    source: { instrument: ISSUER_PRACTICE, article: null, marks: ['recall'] },
    note: 'Typical, no duty: 3–15 days by issuer, read as working days.',
  },
]

/** Nearly all recalled or weakly sourced; to be checked against a member's current rules before any is turned on. */
const UNIONPAY: readonly ClockPolicy[] = [
  unionPay('cup-inquiry-reply', 'answer_inquiry', 'acquirer', 5, { zh: '收到查询之日', en: 'the inquiry' }, ['recall'], '15 when raised after 180 days. Whether calendar days is not established.'),
  unionPay('cup-retrieval-window', 'request_slip', 'issuer', 120, TRANSACTION, ['found'], 'Sources disagree, 12 months or 120 days; the shorter is kept.'),
  unionPay('cup-retrieval-reply', 'supply_slip', 'acquirer', 20, { zh: '收到调单之日', en: 'the request' }, ['found'], 'Late: the issuer may charge back at once and 再请款 is lost.'),
  unionPay('cup-chargeback1', 'charge_back', 'issuer', 180, TRANSACTION, ['recall']),
  unionPay('cup-represent', 'represent', 'acquirer', 30, CHARGED_BACK, ['recall']),
  unionPay('cup-chargeback2', 'charge_back_again', 'issuer', 30, { zh: '再请款之日', en: 'the representment' }, ['recall'], 'Not for ATM and debit card transactions.'),
  unionPay('cup-arbitrate', 'arbitrate', 'disputing_party', 120, { zh: '起算日未查明', en: 'not established' }, ['found'], 'The starting event is unknown.'),
]

const VISA: readonly ClockPolicy[] = [
  network('visa-dispute', 'charge_back', 'issuer', 120, VISA_RULES, { zh: '交易日或约定交付日', en: 'the transaction or expected delivery' }, 'Up to 540 for some reasons.'),
  network('visa-dispute-merchant', 'represent', 'merchant', 30, VISA_RULES, STAGE_DATE),
  network('visa-dispute-prearbitration', 'prearbitrate', 'issuer', 30, VISA_RULES, STAGE_DATE),
  network('visa-dispute-arbitration', 'arbitrate', 'disputing_party', 10, VISA_RULES, STAGE_DATE),
]

const MASTERCARD: readonly ClockPolicy[] = [
  network('mc-dispute', 'charge_back', 'issuer', 120, MASTERCARD_RULES, { zh: '交易日或约定交付日', en: 'the transaction or expected delivery' }),
  network('mc-dispute-merchant', 'represent', 'merchant', 45, MASTERCARD_RULES, STAGE_DATE),
  network('mc-dispute-prearbitration', 'prearbitrate', 'issuer', 45, MASTERCARD_RULES, STAGE_DATE),
  network('mc-dispute-arbitration', 'arbitrate', 'disputing_party', 45, MASTERCARD_RULES, STAGE_DATE),
]

/** Clocks of platforms and card schemes. Source: complaint rules, 1.3. */
export const SCHEMES: readonly ClockPolicy[] = [...WECHAT, ...UNIONPAY, ...VISA, ...MASTERCARD]

function unionPay(
  id: string, stage: ClockPolicy['stage'], binds: ClockPolicy['binds'][number], duration: number,
  clockStarts: Bilingual, marks: ClockPolicy['source']['marks'], note?: string,
): ClockPolicy {
  return { ...OFF, id, binds: [binds], stage, duration, unit: 'cd', clockStarts, source: { instrument: UNIONPAY_ERRORS, article: null, marks }, note }
}

function network(
  id: string, stage: ClockPolicy['stage'], binds: ClockPolicy['binds'][number], duration: number,
  instrument: Bilingual, clockStarts: Bilingual, note?: string,
): ClockPolicy {
  return { ...OFF, id, binds: [binds], stage, duration, unit: 'cd', clockStarts, source: { instrument, article: null, marks: ['found'] }, note }
}
