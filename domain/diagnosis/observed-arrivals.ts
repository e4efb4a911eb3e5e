import canonicalize from 'canonicalize'
import type { RefundKind } from '../case/claim'
import type { BankRow } from '../ledger/row'
import { creditsFor } from './bank-side'
import type { DiagnosisInput } from './input'
import { type MatchedPayment, matchPayment } from './match'
import { gapMs, readMoment } from './moments'
import type { Return } from './returns'
import { THRESHOLDS } from './thresholds'

/** Money the institution sent back, as its case knows it. */
export interface SentRefund {
  id: string
  kind: RefundKind
  amountFen: number
  channelRefundNo: string
  recordedAt: string
  confirmedAt: string | null
  /** The line that showed it before. */
  seenInRowId: string | null
}

export interface ObservedArrival { refundId: string; rowId: string }

/**
 * Which of the refunds still awaited the payer's statement shows: one line and one refund that can be nothing but each other.
 * By amount, card and what the line says of itself, not before the refund was sent. Where two could be meant, none is taken.
 * `shop`: what the merchant is called, for statements that name one.
 */
export function observedArrivals({ subject, ledgers }: DiagnosisInput, sent: readonly SentRefund[], shop: string): ObservedArrival[] {
  const payment = matchPayment({ wechat: ledgers.wechat ?? [], pos: ledgers.pos ?? [], bank: ledgers.bank ?? [] }, subject)
  const query = { ...payment.bankQuery, shop: payment.bankQuery.shop ?? shop }
  const free = freeLines(payment, sent)
  const unseen = sent.filter(({ seenInRowId }) => seenInRowId === null)
  const linesOf = new Map(unseen.map((refund) => [refund, creditsFor(free, expectedOf(refund), query, payment.clock)]))

  return unseen.filter(({ confirmedAt }) => confirmedAt === null).flatMap((refund) => {
    const [line, ...others] = linesOf.get(refund)!
    if (!line || others.length > 0) return []
    // What the payer said has arrived may be this very line.
    const isAlone = unseen.every((other) => other === refund || !linesOf.get(other)!.includes(line))
    return isAlone ? [{ refundId: refund.id, rowId: line.rowId }] : []
  })
}

const expectedOf = ({ kind, amountFen, recordedAt }: SentRefund) => ({ amountFen, since: readMoment(recordedAt), tail: undefined, isChargeback: kind === 'chargeback' })

/** Lines of the statement, each once however often it was imported, without those that showed a refund before or are another return's. */
function freeLines(payment: MatchedPayment, sent: readonly SentRefund[]): BankRow[] {
  const taken = new Set([
    ...sent.flatMap(({ seenInRowId }) => seenInRowId ?? []),
    ...payment.asked.flatMap((one, index) => (isAnothers(one, sent) ? payment.bank.credits[index]?.rowId ?? [] : [])),
  ])
  const lines = new Map<string, BankRow[]>()
  for (const row of payment.rows.bank) {
    const { rowId: _rowId, line: _line, source: _source, ...told } = row
    const key = canonicalize(told)!
    lines.set(key, [...(lines.get(key) ?? []), row])
  }
  return [...lines.values()].filter((same) => !same.some(({ rowId }) => taken.has(rowId))).map(([first]) => first!)
}

/** A return that the ledgers know under a number of its own, or from before anything was sent here. */
function isAnothers({ refund, takeback, at }: Return, sent: readonly SentRefund[]): boolean {
  const numbers = [...(refund?.rows ?? []).flatMap(({ refundId, outRefundNo }) => [refundId, outRefundNo]), takeback?.row.rrn].filter((number) => number !== undefined)
  if (numbers.some((number) => sent.some(({ channelRefundNo }) => channelRefundNo === number))) return false
  return numbers.length > 0 || (at !== null && sent.every(({ recordedAt }) => gapMs(at, readMoment(recordedAt)!) > THRESHOLDS.sameActMs))
}
