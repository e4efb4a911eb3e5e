import { HOUR_MS } from '../clock/china-time'
import { type LedgerRow, type PosRow, type WechatRow, writtenTime } from '../ledger/row'
import { type Moment, isExact, readMoment } from './moments'
import { THRESHOLDS } from './thresholds'

const QUARTER_MS = 15 * 60 * 1000

/** Reads the time of a row; the terminal's clock may have to be found first. */
export type Clock = (row: LedgerRow) => Moment | null

/** Offsets in use lie between UTC-12 and UTC+14; a time read as Beijing's that was not may be off by as much. */
const ZONES_MS = { before: 6 * HOUR_MS, after: 20 * HOUR_MS }

/** What the row says. Exports of WeChat mean Beijing time; elsewhere a time without an offset is only known to the day. */
export const statedClock: Clock = (row) => {
  const written = readMoment(writtenTime(row))
  if (!written?.zoneAssumed || row.ledger === 'wechat') return written && { ...written, zoneAssumed: false }
  return { fromMs: written.fromMs - ZONES_MS.before, untilMs: written.untilMs + ZONES_MS.after, zoneAssumed: true }
}

/**
 * A journal without an offset says nothing about its zone. Where its sale and WeChat's payment carry the same key, the offset that
 * lays the one on the other is the terminal's; where none does, its times stay as vague as they are.
 */
export function clockOf(sales: readonly PosRow[], payments: readonly WechatRow[]): Clock {
  const vague = sales.filter((sale) => readMoment(sale.time)?.zoneAssumed)
  if (vague.length === 0) return statedClock
  const byKey = new Map(payments.flatMap((row) => [row.transactionId, row.outTradeNo].flatMap((key) => (key === undefined ? [] : [[key, row] as const]))))
  for (const sale of vague) {
    const payment = byKey.get(sale.transactionId ?? '') ?? byKey.get(sale.outTradeNo ?? '')
    const [written, paidAt] = [readMoment(sale.time), payment ? statedClock(payment) : null]
    if (!written || !paidAt || !isExact(paidAt)) continue
    const offsetMs = Math.round((paidAt.fromMs - written.fromMs) / QUARTER_MS) * QUARTER_MS
    if (Math.abs(paidAt.fromMs - written.fromMs - offsetMs) <= THRESHOLDS.samePaymentMs) return corrected(offsetMs)
  }
  return statedClock
}

const corrected = (offsetMs: number): Clock => (row) => {
  const written = readMoment(writtenTime(row))
  if (!written?.zoneAssumed || row.ledger !== 'pos') return statedClock(row)
  return { fromMs: written.fromMs + offsetMs, untilMs: written.untilMs + offsetMs, zoneAssumed: false }
}
