import { CALENDARS } from '../clock/calendars/calendars'
import { type ChinaDate, chinaDateAt } from '../clock/china-time'
import { expectedArrival } from '../clock/expected-arrival'
import { policyById } from '../clock/policies/policies'
import type { ComplaintType, Shown } from './claim'

/**
 * What three answers of a consumer make likely. The first row that fits wins; `*` is any answer.
 * Inference from complaint rules, 3.4, without a single ledger row: it orients, it never diagnoses.
 */
export const SELF_CHECK = [
  // WeChat      POS         bank           finding
  ['*',          'success',  'returned',    'back_but_shop_thinks_paid'],
  ['*',          '*',        'returned',    'back_already'],

  ['paid',       'refunded', 'debited',     'till_gave_up'],
  ['paid',       'refunded', 'unknown',     'till_gave_up_bank_unseen'],
  ['paid',       '*',        'not_debited', 'not_posted_yet'],
  ['paid',       'success',  'debited',     'all_show_paid'],
  ['paid',       'failed',   '*',           'till_got_no_answer'],
  ['paid',       'unknown',  'debited',     'slip_missing'],
  ['paid',       '*',        'unknown',     'bank_missing'],

  ['refunded',   '*',        'debited',     'refund_on_its_way'],
  ['refunded',   '*',        'not_debited', 'undone_before_posting'],
  ['refunded',   '*',        'unknown',     'refund_unseen'],

  // WeChat knows nothing, or nobody has looked: then the card may have been used without it.
  ['*',          'refunded', 'debited',     'pos_refund_not_back'],
  ['*',          'failed',   'debited',     'card_sale_broken_off'],
  ['*',          'success',  'debited',     'card_shows_paid'],
  ['*',          'unknown',  'debited',     'only_bank_shows'],
  ['*',          'success',  'not_debited', 'only_pos_shows'],
  ['*',          '*',        'not_debited', 'nothing_taken'],
  ['*',          '*',        'unknown',     'too_little_known'],
] as const satisfies readonly (readonly [Shown['wechat'] | '*', Shown['pos'] | '*', Shown['bank'] | '*', string])[]

export type Finding = (typeof SELF_CHECK)[number][3]

/** How money comes back, which says how long it usually takes. */
const ROUTES = { wechat: 'wx-refund-arrive-card', card: 'pos-refund-arrive-card' } as const

/** `open`: the answers do not decide it, and the sentence says what would. */
export type Likelihood = 'likely' | 'possible' | 'open'
export type Keep = 'wechat_bill' | 'pos_slip' | 'bank_statement'

interface Meaning { cause: SelfCheckCause; likelihood: Likelihood; route: keyof typeof ROUTES | null; keep: readonly Keep[]; complaintType: ComplaintType }
export type SelfCheckCause = 'network_delay' | 'bank_lag' | 'none' | 'insufficient_evidence'

const THREE: readonly Keep[] = ['wechat_bill', 'pos_slip', 'bank_statement']
const CARD: readonly Keep[] = ['pos_slip', 'bank_statement']

export const FINDINGS: Record<Finding, Meaning> = {
  till_gave_up:             { cause: 'network_delay',         likelihood: 'likely',   route: 'wechat', keep: THREE, complaintType: 'charged_shown_refunded' },
  till_gave_up_bank_unseen: { cause: 'network_delay',         likelihood: 'possible', route: 'wechat', keep: THREE, complaintType: 'charged_shown_refunded' },
  till_got_no_answer:       { cause: 'network_delay',         likelihood: 'possible', route: 'wechat', keep: THREE, complaintType: 'charged_shown_refunded' },
  all_show_paid:            { cause: 'none',                  likelihood: 'likely',   route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
  not_posted_yet:           { cause: 'bank_lag',              likelihood: 'possible', route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
  slip_missing:             { cause: 'insufficient_evidence', likelihood: 'open',     route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
  bank_missing:             { cause: 'insufficient_evidence', likelihood: 'open',     route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
  refund_on_its_way:        { cause: 'bank_lag',              likelihood: 'likely',   route: 'wechat', keep: THREE, complaintType: 'refund_not_arrived' },
  refund_unseen:            { cause: 'bank_lag',              likelihood: 'possible', route: 'wechat', keep: THREE, complaintType: 'refund_not_arrived' },
  undone_before_posting:    { cause: 'none',                  likelihood: 'possible', route: null,     keep: THREE, complaintType: 'refund_not_arrived' },
  back_already:             { cause: 'none',                  likelihood: 'likely',   route: null,     keep: THREE, complaintType: 'amount_mismatch' },
  back_but_shop_thinks_paid: { cause: 'network_delay',        likelihood: 'possible', route: null,     keep: THREE, complaintType: 'amount_mismatch' },
  pos_refund_not_back:      { cause: 'bank_lag',              likelihood: 'possible', route: 'card',   keep: THREE, complaintType: 'refund_not_arrived' },
  card_sale_broken_off:     { cause: 'network_delay',         likelihood: 'possible', route: 'card',   keep: CARD,  complaintType: 'charged_shown_refunded' },
  card_shows_paid:          { cause: 'none',                  likelihood: 'possible', route: null,     keep: CARD,  complaintType: 'charged_shown_refunded' },
  only_bank_shows:          { cause: 'insufficient_evidence', likelihood: 'open',     route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
  only_pos_shows:           { cause: 'insufficient_evidence', likelihood: 'open',     route: null,     keep: CARD,  complaintType: 'charged_shown_refunded' },
  nothing_taken:            { cause: 'none',                  likelihood: 'possible', route: null,     keep: CARD,  complaintType: 'charged_shown_refunded' },
  too_little_known:         { cause: 'insufficient_evidence', likelihood: 'open',     route: null,     keep: THREE, complaintType: 'charged_shown_refunded' },
}

export interface SelfCheck extends Omit<Meaning, 'route'> {
  finding: Finding
  /** When such money is usually back, counted from the payment; null where nothing is known to be under way. */
  arrival: { fromOn: ChinaDate; byOn: ChinaDate; passed: boolean; provisional: boolean } | null
}

/** The finding for three answers. */
export function findingFor(shown: Shown): Finding {
  const fits = (expected: string, given: string) => expected === '*' || expected === given
  return SELF_CHECK.find(([wechat, pos, bank]) => fits(wechat, shown.wechat) && fits(pos, shown.pos) && fits(bank, shown.bank))![3]
}

/** What the answers make likely, and by when. The arrival is what is usual, counted from the payment as if sent back at once. */
export function selfCheck(shown: Shown, paidAt: Date, now: Date): SelfCheck {
  const finding = findingFor(shown)
  const { route, ...meaning } = FINDINGS[finding]
  if (route === null) return { finding, ...meaning, arrival: null }
  const arrival = expectedArrival(policyById(ROUTES[route]), paidAt, CALENDARS)
  return { finding, ...meaning, arrival: { ...arrival, passed: arrival.byOn < chinaDateAt(now) } }
}
