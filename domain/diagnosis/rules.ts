import type { Signals } from './signals'
import type { Cause, RuleId } from './vocabulary'

/** How sure a rule can make us when nothing is missing: what tells it apart is written down, follows from silence, or fits loosely. */
export const STRENGTH = { written: 0.9, joined: 0.85, inferred: 0.75, loose: 0.6 } as const

export interface DiagnosisRule {
  rule: RuleId
  /** Signals that must hold; each one of the values named. A signal that is not named may be anything. */
  when: { [Signal in keyof Signals]?: readonly Signals[Signal][] }
  cause: Cause
  strength: keyof typeof STRENGTH
}

/** The refund a till wrote down is missing, whether or not another one went through. */
const ONE = ['none', 'live'] as const
const NO_TIME_OUT = ['agreed', 'person', 'system', 'unheard', 'untold'] as const
const LOST = ['unanswered', 'failed', 'absent'] as const
const PAID = ['paid'] as const
/** Paid through WeChat, or by a card that owes WeChat no row. */
const EITHER = ['paid', 'not_due'] as const

/**
 * What happened to the money. The first row that fits wins: patterns over several payments before single ones, who began a return
 * before how far it has come, acts before silence. Nothing fits: D00. Numbers and reasons: complaint rules, section 3.4.
 */
export const RULES: readonly DiagnosisRule[] = [
  { rule: 'D19', when: { oddity: ['fraud'], wechat: EITHER },                                                   cause: 'suspected_fraud',    strength: 'inferred' },
  { rule: 'D17', when: { oddity: ['over_returned'], wechat: EITHER },                                           cause: 'amount_mismatch',    strength: 'joined' },
  { rule: 'D17', when: { oddity: ['amounts_differ'], wechat: EITHER },                                          cause: 'amount_mismatch',    strength: 'loose' },
  { rule: 'D14', when: { oddity: ['crossed'], wechat: EITHER },                                                 cause: 'misdirected_refund', strength: 'joined' },
  { rule: 'D15', when: { oddity: ['twin'], wechat: EITHER },                                                    cause: 'duplicate_charge',   strength: 'joined' },

  // A card payment: WeChat owes no row, the till's acts and the statement speak.
  { rule: 'D04', when: { carrier: ['card'], undoing: ['reversed'] },                                            cause: 'network_delay',      strength: 'written' },
  { rule: 'D05', when: { carrier: ['card'], undoing: ['unanswered'], debit: ['seen'] },                         cause: 'network_delay',      strength: 'inferred' },
  { rule: 'D05', when: { carrier: ['card'], undoing: ['refused'], debit: ['seen'] },                            cause: 'system_error',       strength: 'joined' },
  { rule: 'D01', when: { carrier: ['card'], sale: LOST, undoing: ['none'], refund: ['none'], debit: ['seen'] }, cause: 'system_error',       strength: 'loose' },

  // WeChat returned money: who began it?
  { rule: 'D08', when: { wechat: PAID, origin: ['platform'] },                                                  cause: 'platform_rule',      strength: 'written' },
  { rule: 'D06', when: { wechat: EITHER, origin: ['rule'], refund: ['live', 'abnormal'] },                      cause: 'merchant_setting',   strength: 'written' },
  { rule: 'D16', when: { wechat: PAID, origin: ['late_answer'] },                                               cause: 'network_delay',      strength: 'joined' },
  { rule: 'D02', when: { wechat: PAID, origin: ['time_out'] },                                                  cause: 'network_delay',      strength: 'written' },
  { rule: 'D12', when: { wechat: PAID, refund: ['closed'] },                                                    cause: 'merchant_setting',   strength: 'written' },
  { rule: 'D11', when: { wechat: PAID, refund: ['abnormal'], origin: NO_TIME_OUT },                             cause: 'bank_lag',           strength: 'joined' },
  { rule: 'D07', when: { wechat: EITHER, origin: ['person'] },                                                  cause: 'merchant_setting',   strength: 'joined' },
  { rule: 'D08', when: { wechat: PAID, origin: ['system'] },                                                    cause: 'platform_rule',      strength: 'loose' },
  { rule: 'D07', when: { wechat: PAID, origin: ['unheard'] },                                                   cause: 'merchant_setting',   strength: 'loose' },

  // The till took the sale back, and WeChat knows nothing of it.
  { rule: 'D03', when: { wechat: PAID, undoing: ['unanswered'], refund: ['none'] },                             cause: 'network_delay',      strength: 'joined' },
  { rule: 'D03', when: { wechat: PAID, undoing: ['refused'], refund: ['none'] },                                cause: 'system_error',       strength: 'joined' },
  { rule: 'D01', when: { wechat: PAID, undoing: ['reversed'], refund: ['none'] },                               cause: 'system_error',       strength: 'inferred' },
  { rule: 'D01', when: { wechat: PAID, sale: LOST, refund: ['none'] },                                          cause: 'system_error',       strength: 'joined' },
  { rule: 'D13', when: { wechat: PAID, sale: ['approved'], tillRefund: ['local'], refund: ONE },                cause: 'merchant_setting',   strength: 'inferred' },
  { rule: 'D13', when: { wechat: PAID, sale: ['approved'], tillRefund: ['by_host'], refund: ONE },              cause: 'system_error',       strength: 'inferred' },
  { rule: 'D13', when: { wechat: PAID, sale: ['approved'], undoing: ['voided'], refund: ['none'] },             cause: 'system_error',       strength: 'inferred' },
  { rule: 'D13', when: { wechat: PAID, sale: ['approved'], tillRefund: ['unanswered'], refund: ['none'] },      cause: 'system_error',       strength: 'loose' },

  // A refund both sides know, on its way or there.
  { rule: 'D10', when: { wechat: EITHER, origin: ['agreed'], arrival: ['overdue'] },                            cause: 'bank_lag',           strength: 'inferred' },
  { rule: 'D09', when: { wechat: EITHER, origin: ['agreed'], arrival: ['waiting'] },                            cause: 'bank_lag',           strength: 'joined' },
  { rule: 'D18', when: { wechat: EITHER, origin: ['agreed'], arrival: ['arrived'] },                            cause: 'none',               strength: 'written' },

  // Nothing differs: paid on every side, or on none.
  { rule: 'D18', when: { wechat: EITHER, sale: ['approved', 'not_due'], undoing: ['none'], tillRefund: ['none'], refund: ['none'], debit: ['seen', 'wallet'] }, cause: 'none',               strength: 'written' },
  { rule: 'D18', when: { wechat: ['absent', 'unpaid', 'not_due'], sale: ['unanswered', 'failed'], refund: ['none'], debit: ['none', 'wallet'] }, cause: 'none',               strength: 'inferred' },
]

/** The first rule that fits; null when none does, which is D00. */
export const ruleFor = (signals: Signals, rules: readonly DiagnosisRule[] = RULES): DiagnosisRule | null =>
  rules.find(({ when }) => (Object.keys(when) as (keyof Signals)[]).every((signal) => (when[signal] as readonly string[]).includes(signals[signal]))) ?? null
