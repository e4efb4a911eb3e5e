import type { InformationItem, Outcome, PayMeans, RefundKind, RefusalGround } from '@/domain/case/claim'
import { REFUSAL_ARTICLES, refusalNumber, SUPPLEMENT_ARTICLES } from '@/domain/letter/grounds'
import { shortCitation } from '../citations'
import type { NoticeWords } from '../notice-words'
import { clocks } from './clocks'

const ITEMS: Record<InformationItem, string> = {
  wechat_bill: 'the WeChat bill', pos_slip: 'the POS slip', bank_statement: 'the bank statement', identity: 'proof of identity', authority: 'a letter of authority', description: 'what happened',
}

const GROUNDS: Record<RefusalGround, string> = {
  out_of_remit: 'the matter is not for this institution to handle',
  already_taken_elsewhere: 'a court, arbitrator or other body is already handling it',
  not_consumer_or_no_dispute: 'it is not a consumer dispute',
  over_3_years: 'more than three years have passed since you knew of the harm',
  materials_missing_or_false: 'papers are missing or not true',
  impersonation_or_identity_refused: 'no true identity was given',
  other_law: 'another law says how it is to be handled',
  not_principal_no_authority: 'you are not the person concerned and hold no authority from them',
  settled_and_performed: 'both sides have settled and done what they agreed',
  fair_offer_already_made: 'the institution has already made a fair offer',
}

const OUTCOMES: Record<Outcome, (yuan: string) => string> = {
  refund_full: (yuan) => `your request is granted; ${yuan} goes back the way it was paid`,
  refund_partial: (yuan) => `your request is granted in part; ${yuan} goes back the way it was paid`,
  explained: () => 'the cause was found and explained; no refund is due',
  rejected: () => 'the request for a refund is not granted',
}

/** Texts to consumers, by SMS or mail. */
export const notices: NoticeWords = {
  code: ({ code, livesMinutes }) => ({
    subject: 'Your Mingzhang code',
    text: `[Mingzhang] Your code is ${code}, good for ${livesMinutes} minutes. Type it only into a page you opened yourself; whoever asks you for it is a fraud.`,
  }),
  receipt: ({ reference, submittedAt, acceptanceDueAt, decisionDueAt }, say) => ({
    subject: `Complaint ${reference} received`,
    text: `[Mingzhang] Complaint ${reference} was received on ${say.moment(submittedAt)}. You will hear whether it is accepted ${say.due(acceptanceDueAt)}, and the outcome ${say.due(decisionDueAt)}. Next, the acquirer checks it; you need do nothing. To follow, add or withdraw: ${say.trackUrl}`,
  }),
  information_requested: ({ reference, items, dueAt }, say) => ({
    subject: `Complaint ${reference}: more is needed from you`,
    text: `[Mingzhang] Complaint ${reference} needs from you: ${listed(items)}. Send it here${dueAt === undefined ? '' : ` ${say.due(dueAt)}`}: ${say.trackUrl}. Until then the time limits are paused; once it is there the time to accept runs anew; if nothing comes and no reason is given, the complaint may be refused for want of papers. Basis: ${SUPPLEMENT_ARTICLES.map((one) => shortCitation(one, 'en')).join('; ')}.`,
  }),
  accepted: ({ reference, submittedAt, decisionDueAt }, say) => ({
    subject: `Complaint ${reference} accepted`,
    text: `[Mingzhang] Complaint ${reference}, filed on ${say.moment(submittedAt)}, is accepted. You will have the outcome ${say.due(decisionDueAt)}. Who handles it, progress and contact: ${say.trackUrl}`,
  }),
  not_accepted: ({ reference, submittedAt, ground }, say) => ({
    subject: `Complaint ${reference} not accepted`,
    text: `[Mingzhang] Complaint ${reference}, filed on ${say.moment(submittedAt)}, is not accepted, on ground ${refusalNumber(ground).number}: ${GROUNDS[ground]}. Basis: ${shortCitation(REFUSAL_ARTICLES[ground], 'en')}. Explanation: ${say.trackUrl}. You may still settle with the merchant, ask a mediator, complain to an authority, go to arbitration or sue (Consumer Protection Law, Art. 39).`,
  }),
  merged: ({ reference, intoReference }, say) => ({
    subject: `Complaint ${reference} joined to ${intoReference}`,
    text: `[Mingzhang] Your complaint ${reference} concerns the same matter as ${intoReference}, which you filed earlier. They are handled together under ${intoReference}, within the time of the earlier one. From now on follow ${intoReference}: ${say.trackUrl}. If you do not agree, send a message.`,
  }),
  unmerged: ({ reference, acceptanceDueAt, decisionDueAt }, say) => ({
    subject: `Complaint ${reference} is handled by itself again`,
    text: `[Mingzhang] Complaint ${reference} is no longer joined to another and is handled by itself, within the time it had: you will hear whether it is accepted ${say.due(acceptanceDueAt)}, and the outcome ${say.due(decisionDueAt)}. To follow: ${say.trackUrl}`,
  }),
  merchant_answered: ({ reference, answer, decisionDueAt }, say) => ({
    subject: `Complaint ${reference}: the merchant has answered`,
    text: `[Mingzhang] Complaint ${reference}: the merchant ${answer === 'agree' ? 'agrees to a refund, which the acquirer has yet to confirm' : 'does not agree and has given its reasons'}. You will have the outcome ${say.due(decisionDueAt)}. Read the answer: ${say.trackUrl}`,
  }),
  decided: ({ reference, outcome, approvedFen, decidedAt }, say) => ({
    subject: `Complaint ${reference}: the outcome`,
    text: `[Mingzhang] Complaint ${reference} was decided on ${say.moment(decidedAt)}: ${OUTCOMES[outcome](say.yuan(approvedFen))}. Facts, basis and reasons: ${say.trackUrl}. If you disagree you may ask for a review within 30 days of receiving it, or go to mediation, arbitration or court.`,
  }),
  refund_recorded: ({ reference, amountFen, dueAt, kind = 'refund' }, say) => ({
    subject: `Complaint ${reference}: refund sent`,
    text: `[Mingzhang] Complaint ${reference}: a refund of ${say.yuan(amountFen)} has been sent ${BY_WAY[kind]} and should arrive ${say.due(dueAt)}. Please confirm when you see it, or tell us if you do not: ${say.trackUrl}`,
  }),
  extended: ({ reference, dueAt }, say) => ({
    subject: `Complaint ${reference}: more time to decide`,
    text: `[Mingzhang] Complaint ${reference} needs more looking into, so there is more time to decide: you will have the outcome ${say.due(dueAt)}. The acquirer’s head of review approved this; the reason is here: ${say.trackUrl}`,
  }),
  bank_asked: ({ reference, amountFen, payMeans }, say) => ({
    subject: `Complaint ${reference}: the refund is late and being traced`,
    text: `[Mingzhang] Complaint ${reference}: the refund of ${say.yuan(amountFen)} has not been seen to arrive in time, and your bank has been asked where it is. ${WHERE_TO_LOOK[payMeans]} If you see it, please tell us: ${say.trackUrl}`,
  }),
  closed: ({ reference }, say) => ({
    subject: `Complaint ${reference} closed`,
    text: `[Mingzhang] Complaint ${reference} is closed. The whole record and your receipt: ${say.trackUrl}. With new facts you may complain again.`,
  }),
  message_received: ({ reference }, say) => ({
    subject: `Complaint ${reference}: a new message`,
    text: `[Mingzhang] There is a new message for you on complaint ${reference}: ${say.trackUrl}`,
  }),
  evidence_disclosed: ({ reference, replyBy }, say) => ({
    subject: `Complaint ${reference}: new evidence for you to see`,
    text: `[Mingzhang] There is new evidence for you to see on complaint ${reference}. You may comment ${say.due(replyBy)}, or say that you have no comment; nothing is decided before. See it: ${say.trackUrl}`,
  }),
  clock_warned: ({ reference, kind, percent, dueAt }, say) => ({
    subject: `${reference}, ${clocks.names[kind]}: ${percent}% of the time is gone`,
    text: `[Mingzhang] Complaint ${reference}: ${percent}% of the time for "${clocks.names[kind]}" is gone. It is due ${say.due(dueAt)}. Sign in: ${say.siteUrl}`,
  }),
  clock_over: ({ reference, kind, dueAt }, say) => ({
    subject: `${reference}, ${clocks.names[kind]}: the time is over`,
    text: `[Mingzhang] Complaint ${reference}: the time for "${clocks.names[kind]}" is over (${say.due(dueAt)}), and the record says so. Sign in: ${say.siteUrl}`,
  }),
}

const BY_WAY: Record<RefundKind, string> = { refund: 'the way you paid', chargeback: 'to your card by its bank, as a chargeback', goodwill: 'by the acquirer as a gesture of goodwill' }

/** In which account, and under which name. */
const WHERE_TO_LOOK: Record<PayMeans, string> = {
  wechat_balance: 'Please also look at the refunds in WeChat: Me → Services → Wallet → Transactions.',
  wechat_card: 'Please also look at the card you paid with: the line may say Tenpay, not the shop; on a credit card it lowers what you owe.',
  bank_card: 'Please also look at the card you paid with: on a credit card it lowers what you owe and is no cash.',
  unknown: 'Please also look at the card or balance you paid with: the line may say Tenpay, not the shop.',
}

const listed = (codes: string): string => codes.split(',').map((code) => ITEMS[code as InformationItem]).join(', ')
