/** What each of the three places showed the consumer; `unknown` is an answer ("我不清楚"). */
export const SHOWN_BY_WECHAT = ['paid', 'refunded', 'no_record', 'unknown'] as const
export const SHOWN_BY_POS = ['success', 'refunded', 'failed', 'unknown'] as const
export const SHOWN_BY_BANK = ['debited', 'returned', 'not_debited', 'unknown'] as const

export interface Shown {
  wechat: (typeof SHOWN_BY_WECHAT)[number]
  pos: (typeof SHOWN_BY_POS)[number]
  bank: (typeof SHOWN_BY_BANK)[number]
}

/** How the consumer paid; it decides where a refund lands and how long that takes. */
export const PAY_MEANS = ['wechat_balance', 'wechat_card', 'bank_card', 'unknown'] as const
export type PayMeans = (typeof PAY_MEANS)[number]

/** What the consumer says went wrong. Complaint rules, section 5. */
export const COMPLAINT_TYPES = ['charged_shown_refunded', 'refund_not_arrived', 'amount_mismatch', 'duplicate_charge'] as const
export type ComplaintType = (typeof COMPLAINT_TYPES)[number]

export const WISHES = ['refund', 'explanation', 'correction', 'apology'] as const
export type Wish = (typeof WISHES)[number]

export const OUTCOMES = ['refund_full', 'refund_partial', 'explained', 'rejected'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes that owe the consumer money. */
export const PAYS: Record<Outcome, boolean> = { refund_full: true, refund_partial: true, explained: false, rejected: false }

/** Why a merchant does not agree. A coded answer comes first, words second. */
export const CONTEST_GROUNDS = ['already_refunded', 'goods_delivered', 'not_our_sale', 'amount_differs', 'not_received'] as const
export type ContestGround = (typeof CONTEST_GROUNDS)[number]

/** Why a complaint is not taken on. Complaint rules, section 2.4 (Order 121 art. 16; PBoC Order 2020-5 art. 42). */
export const REFUSAL_GROUNDS = [
  'out_of_remit', 'already_taken_elsewhere', 'not_consumer_or_no_dispute', 'over_3_years', 'materials_missing_or_false',
  'impersonation_or_identity_refused', 'other_law', 'not_principal_no_authority', 'settled_and_performed', 'fair_offer_already_made',
] as const
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]

/** Why a mediation ends without an agreement. Complaint rules, section 2.4 (Order 121 art. 23). */
export const MEDIATION_GROUNDS = [
  'withdrawn_or_settled', 'no_show_or_refusal', 'no_agreement_stated', 'appraisal_cost_disputed', 'sixty_days', 'no_longer_acceptable', 'party_gone', 'other_law',
] as const
export type MediationGround = (typeof MEDIATION_GROUNDS)[number]

/** Why two complaints are one. Complaint rules, section 2.1: same matter, no new facts. */
export const MERGE_GROUNDS = ['same_payment', 'same_matter'] as const
export type MergeGround = (typeof MERGE_GROUNDS)[number]

/** Why a closed case is taken up again. */
export const REOPEN_GROUNDS = ['new_facts', 'not_performed', 'repeat'] as const
export type ReopenGround = (typeof REOPEN_GROUNDS)[number]

/** In what way money goes back: over the original route, taken back by the card's bank, or as a gesture. */
export const REFUND_KINDS = ['refund', 'chargeback', 'goodwill'] as const
export type RefundKind = (typeof REFUND_KINDS)[number]

export const REVIEW_RESULTS = ['upheld', 'changed'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

/** Who told the complaint: the person, somebody with their authority, or the person on the phone to staff. */
export const FILED_BY = ['self', 'agent', 'phone'] as const
export interface Filed { by: (typeof FILED_BY)[number]; /** Until when the authority holds, 'YYYY-MM-DD'; agents only. */ authorityUntil?: string }

/** The clause a decision rests on; the screen shows its title from `messages/`. */
export const CLAUSES = ['ecommerce_55', 'consumer_55', 'acquiring_31', 'pbc_43', 'house_original_route'] as const
export type Clause = (typeof CLAUSES)[number]

/** What a consumer can be asked to send. */
export const INFORMATION_ITEMS = ['wechat_bill', 'pos_slip', 'bank_statement', 'identity', 'authority', 'description'] as const
export type InformationItem = (typeof INFORMATION_ITEMS)[number]
