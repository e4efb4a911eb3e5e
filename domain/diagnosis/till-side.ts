import type { PosRow } from '../ledger/row'
import { type PosAnswer, type PosKind, isCash, posAnswer, posKind, tookItselfBack } from '../ledger/words/pos-words'
import { tailOf } from '../ledger/words/wechat-words'
import { originalTrace, ownTrace } from './find-by-keys'
import { type Moment, byTime } from './moments'
import type { Clock } from './row-moment'

/** One attempt of the till to take the sale back. */
export interface Takeback {
  row: PosRow
  kind: Extract<PosKind, 'reversal' | 'void' | 'cancel' | 'refund'>
  answer: PosAnswer
  at: Moment | null
  /** Written down by the terminal alone: cash, or no host was asked. */
  isLocal: boolean
  isCash: boolean
  /** It bears this order's number and another sale's trace, or the other way round. */
  isCrossed: boolean
}

/** What the journal's rows say of one payment. */
export interface TillSide {
  sale: PosRow | null
  /** `unanswered`: the till never learned the result. */
  outcome: 'approved' | 'unanswered' | 'failed' | 'absent'
  soldAt: Moment | null
  takebacks: Takeback[]
  chargebacks: PosRow[]
  cardTail: string | undefined
}

/** `rows` are those of the payment, in order of time; `journal` holds the others too. */
export function tillSide(rows: readonly PosRow[], journal: readonly PosRow[], clock: Clock): TillSide {
  const sales = rows.filter((row) => posKind(row) === 'sale')
  const sale = sales.find((row) => posAnswer(row) === 'approved') ?? sales[0] ?? null
  const takebacks = standing(rows.flatMap((row) => takebackOf(row, sale, journal, clock)))
  if (sale && tookItselfBack(sale)) takebacks.push({ row: sale, kind: 'cancel', answer: 'approved', at: null, isLocal: false, isCash: false, isCrossed: false })
  return {
    sale, takebacks,
    outcome: sale ? outcomeOf(sale, takebacks) : 'absent',
    soldAt: sale && clock(sale),
    chargebacks: rows.filter((row) => posKind(row) === 'chargeback' && posAnswer(row) !== 'refused'),
    cardTail: tailOf(rows.find((row) => row.cardNo !== undefined)?.cardNo),
  }
}

/** A sale that a reversal follows was not answered at the till, whatever the host lists: that is what a reversal is for. */
function outcomeOf(sale: PosRow, takebacks: readonly Takeback[]): TillSide['outcome'] {
  if (tookItselfBack(sale) || takebacks.some(({ kind, isCrossed }) => kind === 'reversal' && !isCrossed)) return 'unanswered'
  switch (posAnswer(sale)) {
    case 'approved': case 'unstated': return 'approved'
    case 'silent': return 'unanswered'
    case 'unsure': case 'refused': return 'failed'
  }
}

function takebackOf(row: PosRow, sale: PosRow | null, journal: readonly PosRow[], clock: Clock): Takeback[] {
  const kind = posKind(row)
  if (kind !== 'reversal' && kind !== 'void' && kind !== 'cancel' && kind !== 'refund') return []
  const answer = posAnswer(row)
  const isLocal = isCash(row) || (row.responseCode === null && answer === 'approved')
  return [{ row, kind, answer: isLocal ? 'approved' : answer, at: clock(row), isLocal, isCash: isCash(row), isCrossed: sale !== null && isCrossed(row, sale, journal) }]
}

/** Another sale of the journal bears the order or the trace that the act names beside this sale's. */
function isCrossed(act: PosRow, sale: PosRow, journal: readonly PosRow[]): boolean {
  const isOther = (mine: string | undefined, theirs: string | undefined): boolean => mine !== undefined && theirs !== undefined && mine !== theirs
  return journal.some((other) => other !== sale && posKind(other) === 'sale'
    && ((isOther(sale.outTradeNo, other.outTradeNo) && other.outTradeNo === act.outTradeNo)
      || (isOther(ownTrace(sale), ownTrace(other)) && ownTrace(other) === originalTrace(act))))
}

/** Leaves out an act that was itself taken back: a void whose answer never came is reversed, and the sale stands. */
function standing(takebacks: readonly Takeback[]): Takeback[] {
  const undone = takebacks.flatMap((act) => {
    const target = takebacks.find((other) => other !== act && other.kind !== 'reversal' && ownTrace(other.row) !== undefined && ownTrace(other.row) === originalTrace(act.row))
    return act.kind === 'reversal' && target ? [act, ...(act.answer === 'approved' || act.answer === 'unstated' ? [target] : [])] : []
  })
  return takebacks.filter((act) => !undone.includes(act)).sort((a, b) => byTime(a.at, b.at))
}
