import { DAY_MS, HOUR_MS, dayNumberAt, startOfDay } from '../clock/china-time'
import { chinaInstant } from '../clock/rfc3339'
import type { Ledger } from '../ledger/row'
import type { PaymentView } from './payment-view'
import type { Signals } from './signals'

export interface MissingLedger {
  ledger: Ledger
  what: { code: 'wechat_bill' | 'wechat_refund' | 'till_journal' | 'bank_statement'; params: { accountTail?: string; from?: string } }
  /** RFC 3339. In the past: it can be had now. */
  availableFrom: string
}

/** Bills of a day are to be asked for after 10:00 the next day (formats.md, section 2.1). */
const BILL_READY_MS = DAY_MS + 10 * HOUR_MS

/** What would make the answer surer, and from when on it can be had. */
export function missingLedgers(signals: Signals, view: PaymentView): MissingLedger[] {
  const { paidAt, asOfMs, bank, till, wechat, returns } = view
  const paidOn = dayNumberAt(new Date(paidAt?.fromMs ?? asOfMs))
  const from = paidAt === null ? undefined : chinaInstant(new Date(paidAt.fromMs))
  const missing: MissingLedger[] = []

  if (signals.wechat === 'unknown') {
    missing.push({ ledger: 'wechat', what: { code: 'wechat_bill', params: { from } }, availableFrom: chinaInstant(new Date(startOfDay(paidOn).getTime() + BILL_READY_MS)) })
  } else if (signals.refund === 'unknown' || signals.tillRefund === 'unproven') {
    missing.push({ ledger: 'wechat', what: { code: 'wechat_refund', params: {} }, availableFrom: chinaInstant(new Date(asOfMs)) })
  }
  if (signals.sale === 'unknown' || signals.origin === 'untold') {
    missing.push({ ledger: 'pos', what: { code: 'till_journal', params: { from } }, availableFrom: chinaInstant(startOfDay(paidOn + 1)) })
  }
  if (signals.debit !== 'wallet' && (signals.arrival === 'unseen' || (signals.debit === 'unseen' && signals.arrival === 'none') || view.reach.bank.kind === 'missing')) {
    const expectedOn = returns.find((one) => one.arrival.state === 'unseen')?.arrival.window?.fromOn
    const readyMs = Math.max(asOfMs, expectedOn === undefined ? 0 : Date.parse(`${expectedOn}T00:00:00+08:00`))
    const accountTail = wechat.tail ?? till.cardTail ?? bank.debits[0]?.accountTail
    missing.push({ ledger: 'bank', what: { code: 'bank_statement', params: { accountTail, from } }, availableFrom: chinaInstant(new Date(readyMs)) })
  }
  return missing
}
