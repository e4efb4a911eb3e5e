import type { WechatRow } from '../ledger/row'
import { initiatorKind } from '../ledger/words/wechat-words'
import { covers } from './coverage'
import { gapMs, isExact, within } from './moments'
import type { PaymentView } from './payment-view'
import type { Return } from './returns'
import { THRESHOLDS } from './thresholds'

/**
 * Who began a return. `time_out`: a till that got no answer in time. `late_answer`: the same, but the answer came after all and the
 * till took it for a plain success. `agreed`: the till or both sides. `unheard`: somebody at the merchant's, and the till was never
 * told. `untold`: no time-out any more, but the till's journal is not there to say whether it asked. `unsettled`: fits more than one.
 */
export type Origin = 'platform' | 'time_out' | 'late_answer' | 'rule' | 'agreed' | 'person' | 'system' | 'unheard' | 'untold' | 'unsettled'

/** Words of a rule at work; those of a time-out's own undoing are not. */
const RULE_WORDS = /规则|自动|策略|定时|批量|机器人|rule|auto|robot|scheduled/i
const UNDOING_WORDS = /冲正|撤单|撤销|轮询|无应答|revers|revoke|cancel/i
const PLATFORM_WORDS = /平台|介入|先行赔付|platform/i

type Test = (one: Return, view: PaymentView) => boolean

/** Asked in this order; the first that fits is the origin. Evidence of who began it comes before inference from who knew of it. */
const ORIGINS: readonly (readonly [Origin, Test])[] = [
  ['platform', platformActed],
  ['unsettled', isUntoldWithoutTill],
  ['time_out', timedOut],
  ['late_answer', answeredLate],
  ['rule', namesRule],
  ['agreed', (_, { isTillDue }) => !isTillDue],
  ['untold', (one, view) => one.takeback === null && !tillWouldShow(one, view)],
  ['agreed', agreedInComplaint],
  ['agreed', askedByTill],
  ['unsettled', isRevocation],
  ['rule', isOneOfABurst],
  ['person', ({ refund, takeback }) => takeback !== null || (refund?.initiators.some(isPerson) ?? false)],
  ['system', ({ refund }) => refund?.initiators.some(isSystem) ?? false],
  ['unheard', (_, { till }) => till.outcome === 'approved'],
]

export const originOf = (one: Return, view: PaymentView): Origin => ORIGINS.find(([, fits]) => fits(one, view))?.[0] ?? 'unsettled'

/** From the payment to its undoing, in ms; null where a time is missing or not exact enough. */
export function revocationMs(one: Return, { paidAt }: PaymentView): number | null {
  const at = one.takeback?.at ?? one.at
  return paidAt === null || at === null || !isExact(paidAt) || !isExact(at) ? null : gapMs(paidAt, at)
}

function platformActed({ refund, at }: Return, { wechat, clock }: PaymentView): boolean {
  if (!refund) return false
  const near = (row: WechatRow): boolean => within(clock(row), at, THRESHOLDS.platformActMs)
  const said = (status: string): boolean => wechat.history.some((row) => row.status === status && near(row))
  const byPlatform = refund.initiators.some(isSystem)
  if (said('COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE')) return true
  if (refund.initiators.some((name) => !isSystem(name))) return false
  return (said('PLATFORM_SERVICE_FINISHED') && !said('MERCHANT_APPROVE_REFUND')) || (byPlatform && refund.remarks.some((words) => PLATFORM_WORDS.test(words)))
}

/**
 * Soon after the payment only the till can tell a time-out from a cashier's or a rule's refund. Without its journal a revocation
 * within seconds, for which nobody gave a reason, is still a machine's.
 */
function isUntoldWithoutTill(one: Return, view: PaymentView): boolean {
  if (!view.isTillDue || tillWouldShow(one, view) || one.takeback !== null || isSlow(one, view)) return false
  const isReasoned = namesRule(one) || agreedInComplaint(one, view) || (one.refund?.initiators.some(isPerson) ?? false)
  return isReasoned || !isRevocation(one) || !isSwift(one, view, THRESHOLDS.revocationUnseenTillMs)
}

function timedOut(one: Return, view: PaymentView): boolean {
  const { takeback } = one
  switch (view.till.outcome) {
    case 'unanswered': case 'failed':
      return takeback?.kind === 'reversal' || isRevocation(one) || isBareWhole(one, view) || (takeback !== null && isSwift(one, view))
    case 'approved':
      // The aggregator's own cancel names no cashier.
      return takeback?.kind === 'cancel' && takeback.row.operator === undefined && isSwift(one, view)
    case 'absent':
      return view.isTillDue && (isRevocation(one) || isBareWhole(one, view)) && (tillWouldShow(one, view) || isSwift(one, view))
  }
}

function answeredLate(one: Return, view: PaymentView): boolean {
  if (view.till.outcome !== 'approved' || one.takeback !== null || !tillWouldShow(one, view)) return false
  return (isRevocation(one) && isSwift(one, view)) || isBareWhole(one, view)
}

/** Within a till's patience; its decision may cross the late success by seconds. */
function isSwift(one: Return, view: PaymentView, limitMs: number = THRESHOLDS.revocationMs): boolean {
  const ms = revocationMs(one, view)
  return ms !== null && ms >= -THRESHOLDS.crossingMs && ms <= limitMs
}

/** Too late for any till to be still undoing the payment. */
function isSlow(one: Return, view: PaymentView): boolean {
  const ms = revocationMs(one, view)
  return ms !== null && ms > THRESHOLDS.sameActMs
}

/** The payer's bill carries no refund number: a swift return of the whole, asked for by nobody named, is a revocation in its words. */
function isBareWhole(one: Return, view: PaymentView): boolean {
  return one.refund !== null && one.refund.outRefundNo === undefined && one.refund.initiators.length === 0
    && one.refund.amountFen === view.chargedFen && isSwift(one, view)
}

function isRevocation({ refund }: Return): boolean {
  return refund?.isRevocation ?? false
}

/** A rule's name stands with the refund's reason or as its operator; a reason that speaks of undoing is a time-out's. */
function namesRule({ refund, takeback }: Return): boolean {
  const reasons = [...(refund?.remarks ?? []), takeback?.row.remark].filter((words) => words !== undefined && !UNDOING_WORDS.test(words))
  const operator = takeback?.row.operator ?? ''
  return isSystem(operator) || [...reasons, ...(refund?.initiators ?? []), operator].some((words) => RULE_WORDS.test(words ?? ''))
}

/** The merchant approved it, or the payer had asked and the merchant's side did it. */
function agreedInComplaint({ refund, at }: Return, { wechat, clock }: PaymentView): boolean {
  if (!refund || at === null) return false
  const before = wechat.history.filter((row) => { const said = clock(row); return said !== null && gapMs(said, at) >= -THRESHOLDS.sameActMs })
  if (before.some((row) => row.status === 'MERCHANT_APPROVE_REFUND')) return true
  return before.some((row) => /^USER_(CREATE|CONTINUE)_COMPLAINT$/.test(row.status ?? '')) && !refund.initiators.some(isSystem)
}

/** The till asked for it, unless a named user of a back office wrote the row from elsewhere. */
function askedByTill({ takeback }: Return, { till }: PaymentView): boolean {
  if (takeback === null) return false
  const { operator, timeBasis } = takeback.row
  return !(timeBasis === 'host' && operator !== undefined && isPerson(operator) && operator !== till.sale?.operator)
}

function isPerson(name: string): boolean {
  return initiatorKind(name) === 'person'
}

function isSystem(name: string): boolean {
  return initiatorKind(name) === 'system'
}

/** Would the journal hold the till's act, had there been one? */
function tillWouldShow({ at }: Return, { reach, paidAt }: PaymentView): boolean {
  const atMs = at?.fromMs ?? paidAt?.fromMs
  return atMs !== undefined && covers(reach.pos, atMs)
}

/** Other orders were refunded by the same interface for the same reason in the same minutes. */
function isOneOfABurst({ refund, at }: Return, { rows, clock }: PaymentView): boolean {
  const flow = refund?.rows.find((row) => row.source === 'merchant_fund_flow' && row.remark !== undefined && row.initiator !== undefined && initiatorKind(row.initiator) === 'interface')
  if (!flow) return false
  const alike = rows.wechat.filter((row) => row.source === flow.source && row.type === flow.type && row.initiator === flow.initiator
    && row.remark === flow.remark && within(clock(row), at, THRESHOLDS.ruleBurstMs))
  return new Set(alike.map((row) => row.outTradeNo ?? row.transactionId ?? row.rowId)).size >= THRESHOLDS.patternRows
}
