import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import { isExact, readMoment } from '@/domain/diagnosis/moments'
import type { ProofCode } from '@/domain/diagnosis/proofs'
import { type LedgerRow, writtenTime } from '@/domain/ledger/row'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import { formatClockSeconds, formatShortDay } from '../format/dates'
import type { LedgerGroup } from './ledger-table'

/** Proofs at which the records part: their rows are what one looks for. */
const TURNING: ReadonlySet<ProofCode> = new Set<ProofCode>([
  'sale_unanswered', 'sale_refused', 'reversal_done', 'reversal_unanswered', 'reversal_refused', 'void_done', 'void_unanswered', 'void_refused',
  'cancel_done', 'cancel_unanswered', 'cancel_refused', 'till_refund_done', 'till_refund_unanswered', 'till_refund_refused', 'cash_refund', 'crossed_refund',
  'revoked', 'refund_abnormal', 'refund_closed', 'chargeback', 'credited_elsewhere', 'twin_payment', 'other_order_refunded', 'same_pattern', 'same_fault', 'amount_differs',
])

interface Setting { locale: Locale; now: Date; messages: Pick<Messages, 'ledgers' | 'diagnosis' | 'common'> }

/** The rows of a payment, one under the other in time, each with what it proves. */
export function describeLedger(rows: readonly { id: string; row: LedgerRow }[], diagnosis: Diagnosis | null, setting: Setting): LedgerGroup[] {
  const proofs = new Map(diagnosis?.rows.map(({ rowId, proves }) => [rowId, proves]))
  return rows.map(({ id, row }) => {
    const proof = proofs.get(id)
    return {
      key: id,
      isCited: proof !== undefined && TURNING.has(proof.code),
      proves: proof ? setting.messages.diagnosis.proves(proof) : '',
      rows: [{
        key: id, ledger: setting.messages.ledgers.names[row.ledger], at: timeOf(row, setting), kind: row.type ?? (row.ledger === 'bank' ? row.summary : undefined) ?? '',
        amount: formatYuan(isOutward(row) ? -row.amountFen : row.amountFen), reference: referenceOf(row), status: statusOf(row, setting),
      }],
    }
  })
}

/** Money that leaves: the payer's at WeChat and bank, the till's when it takes a sale back. */
const isOutward = (row: LedgerRow): boolean => (row.ledger === 'bank' ? row.direction === 'debit' : row.direction === 'out')

function timeOf(row: LedgerRow, { locale, now, messages }: Setting): string {
  const moment = readMoment(writtenTime(row))
  if (!moment) return messages.common.none
  const at = new Date(moment.fromMs)
  return isExact(moment) ? `${formatShortDay(at, { locale, now })} ${formatClockSeconds(at)}` : formatShortDay(at, { locale, now })
}

function statusOf(row: LedgerRow, { messages: { ledgers } }: Setting): string {
  if (row.ledger === 'bank') return ledgers.bankStatuses[row.status ?? ''] ?? row.status ?? ''
  const code = row.ledger === 'pos' ? row.responseCode : undefined
  return [code, row.status].filter(Boolean).join(' ')
}

function referenceOf(row: LedgerRow): string {
  switch (row.ledger) {
    case 'wechat': return shortened(row.refundId ?? row.transactionId ?? row.outTradeNo)
    case 'pos': return row.rrn ? `RRN ${row.rrn}` : shortened(row.outTradeNo ?? row.traceNo)
    case 'bank': return [row.accountTail, shortened(row.ref)].filter(Boolean).join(' / ')
  }
}

/** Both ends of a long number: enough to tell it from another, and to find it by. */
const shortened = (number: string | undefined): string => (number && number.length > 14 ? `${number.slice(0, 4)}…${number.slice(-6)}` : number ?? '')
