import { OutsideCalendars } from '../clock/calendars/calendar'
import { CALENDARS } from '../clock/calendars/calendars'
import { type ChinaDate, DAY_MS, dayNumberOf, startOfDay } from '../clock/china-time'
import { expectedArrival } from '../clock/expected-arrival'
import { policyById } from '../clock/policies/policies'
import type { BankRow } from '../ledger/row'
import { type Reach, covers } from './coverage'
import { type Moment, within } from './moments'
import type { Refund } from './refunds'
import type { Takeback, TillSide } from './till-side'
import { THRESHOLDS } from './thresholds'
import type { WechatSide } from './wechat-side'

/** One return of the money: WeChat's refund, or for a card the till's act. */
export interface Return {
  amountFen: number
  at: Moment | null
  refund: Refund | null
  /** The till's own act for it, where it has one. */
  takeback: Takeback | null
  to: 'wallet' | 'card' | 'unknown'
}

/** A card's return has no row of its own but the till's. */
export const cardReturns = (till: TillSide): Return[] => till.takebacks.filter(isDone).map((takeback) => (
  { amountFen: takeback.row.amountFen, at: takeback.at, refund: null, takeback, to: 'card' }
))

/** The host, or a journal that lists what is done, says so. */
export const isDone = ({ answer }: Takeback): boolean => answer === 'approved' || answer === 'unstated'

/** Joins each refund of WeChat, closed ones too, with the act of the till that asked for it. */
export function wechatReturns(wechat: WechatSide, till: TillSide): Return[] {
  const free = new Set(till.takebacks.filter((act) => !act.isCrossed && !act.isCash && act.answer !== 'refused'))
  return wechat.refunds.map((refund) => {
    const [takeback = null] = [...free].filter((act) => couldAskFor(act, refund)).sort((a, b) => distance(a, refund) - distance(b, refund))
    if (takeback) free.delete(takeback)
    return { amountFen: refund.amountFen, at: refund.at, refund, takeback, to: refund.means ?? wechat.means ?? 'unknown' }
  })
}

const couldAskFor = (act: Takeback, refund: Refund): boolean =>
  act.row.amountFen === refund.amountFen && (act.at === null || refund.at === null || within(act.at, refund.at, THRESHOLDS.refundPairMs))

/** An act that was answered comes before one that was not; then the nearer one. */
const distance = (act: Takeback, refund: Refund): number =>
  (isDone(act) ? 0 : THRESHOLDS.refundPairMs) + (act.at && refund.at ? Math.abs(act.at.fromMs - refund.at.fromMs) : 0)

export interface Arrival {
  state: 'arrived' | 'waiting' | 'overdue' | 'unseen'
  /** No row shows it there, but WeChat pays into the wallet within minutes. */
  isInferred: boolean
  window: ArrivalWindow | null
}

/** The dates between which such money usually comes, and the policy that says so. */
export interface ArrivalWindow { fromOn: ChinaDate; byOn: ChinaDate; policyId: string }

/** Whether a return has reached the payer. What a ledger cannot show because it was not given, or ends too early, is unseen. */
export function arrivalOf(one: Return, credit: BankRow | null, bank: Reach, asOfMs: number): Arrival {
  const start = one.refund?.doneAt ?? one.at
  const window = start && windowOf(one, start)
  const is = (state: Arrival['state'], isInferred = false): Arrival => ({ state, isInferred, window })

  if (credit !== null) return is('arrived')
  if (one.to === 'wallet' || bank.kind === 'not_needed') {
    if (one.refund?.state === 'done') return is('arrived')
    const isFresh = start !== null && asOfMs - start.fromMs <= THRESHOLDS.walletArrivalMs
    if (one.refund?.state === 'accepted' && !isFresh) return is('arrived', true)
    return is(isFresh ? 'waiting' : 'overdue')
  }
  if (!start || !window) return is('unseen')
  // WeChat's live word that it is still paying out needs no statement beside it.
  const isKnownAbsent = one.refund?.state === 'processing' || covers(bank, Math.max(asOfMs - THRESHOLDS.statementAgeMs, start.fromMs))
  if (!isKnownAbsent) return is('unseen')
  return is(asOfMs >= startOfDay(dayNumberOf(window.byOn)).getTime() + DAY_MS ? 'overdue' : 'waiting')
}

/** null in years for which no calendar knows the working days. */
function windowOf({ refund, to }: Return, start: Moment): ArrivalWindow | null {
  const policyId = refund === null ? 'pos-refund-arrive-card' : to === 'wallet' ? 'wx-refund-arrive-balance' : 'wx-refund-arrive-card'
  try {
    const { fromOn, byOn } = expectedArrival(policyById(policyId), new Date(start.fromMs), CALENDARS)
    return { fromOn, byOn, policyId }
  } catch (error) {
    if (error instanceof OutsideCalendars) return null
    throw error
  }
}
