import type { InformationItem, Outcome, RefusalGround } from '@/domain/case/claim'
import type { NoticeWords } from '../notice-words'

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
  information_requested: ({ reference, items }, say) => ({
    subject: `Complaint ${reference}: more is needed from you`,
    text: `[Mingzhang] Complaint ${reference} needs from you: ${listed(items)}. Send it here: ${say.trackUrl}. Until then the time limits are paused; without it the complaint may not be accepted.`,
  }),
  accepted: ({ reference, submittedAt, decisionDueAt }, say) => ({
    subject: `Complaint ${reference} accepted`,
    text: `[Mingzhang] Complaint ${reference}, filed on ${say.moment(submittedAt)}, is accepted. You will have the outcome ${say.due(decisionDueAt)}. Who handles it, progress and contact: ${say.trackUrl}`,
  }),
  not_accepted: ({ reference, submittedAt, ground }, say) => ({
    subject: `Complaint ${reference} not accepted`,
    text: `[Mingzhang] Complaint ${reference}, filed on ${say.moment(submittedAt)}, is not accepted: ${GROUNDS[ground]}. Basis and explanation: ${say.trackUrl}. You may still settle with the merchant, ask a mediator, complain to an authority, go to arbitration or sue (Consumer Protection Law, Art. 39).`,
  }),
  merchant_answered: ({ reference, answer, decisionDueAt }, say) => ({
    subject: `Complaint ${reference}: the merchant has answered`,
    text: `[Mingzhang] Complaint ${reference}: the merchant ${answer === 'agree' ? 'agrees to a refund, which the acquirer has yet to confirm' : 'does not agree and has given its reasons'}. You will have the outcome ${say.due(decisionDueAt)}. Read the answer: ${say.trackUrl}`,
  }),
  decided: ({ reference, outcome, approvedFen, decidedAt }, say) => ({
    subject: `Complaint ${reference}: the outcome`,
    text: `[Mingzhang] Complaint ${reference} was decided on ${say.moment(decidedAt)}: ${OUTCOMES[outcome](say.yuan(approvedFen))}. Facts, basis and reasons: ${say.trackUrl}. If you disagree you may ask for a review within 30 days of receiving it, or go to mediation, arbitration or court.`,
  }),
  refund_recorded: ({ reference, amountFen, dueAt }, say) => ({
    subject: `Complaint ${reference}: refund sent`,
    text: `[Mingzhang] Complaint ${reference}: a refund of ${say.yuan(amountFen)} has been sent the way you paid and should arrive ${say.due(dueAt)}. Please confirm when you see it, or tell us if you do not: ${say.trackUrl}`,
  }),
  closed: ({ reference }, say) => ({
    subject: `Complaint ${reference} closed`,
    text: `[Mingzhang] Complaint ${reference} is closed. The whole record and your receipt: ${say.trackUrl}. With new facts you may complain again.`,
  }),
  message_received: ({ reference }, say) => ({
    subject: `Complaint ${reference}: a new message`,
    text: `[Mingzhang] There is a new message for you on complaint ${reference}: ${say.trackUrl}`,
  }),
}

const listed = (codes: string): string => codes.split(',').map((code) => ITEMS[code as InformationItem]).join(', ')
