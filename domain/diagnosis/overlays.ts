import { isInstalment } from '../ledger/words/bank-words'
import type { PaymentView } from './payment-view'
import type { Oddity } from './signals'
import type { Overlay } from './vocabulary'

/** Shares a merchant may have kept back as a fee, in hundredths of a per cent. */
const FEE_RATES = [20, 25, 30, 38, 54, 55, 60, 100, 120, 200] as const

export interface Amounts { chargedFen: number; refundedFen: number; outstandingFen: number; currency: string }

/** What was charged and what came back, over every channel; `outstandingFen` falls below zero where too much did. */
export function amountsOf({ chargedFen, returns, subject }: PaymentView, { over }: Oddity): Amounts {
  const refundedFen = returns.reduce((sum, one) => sum + one.amountFen, 0) + (over?.extraFen ?? 0)
  return { chargedFen, refundedFen, outstandingFen: chargedFen - refundedFen, currency: subject.currency }
}

const TESTS: Record<Overlay, (amounts: Amounts, view: PaymentView) => boolean> = {
  A1: ({ chargedFen, refundedFen }) => refundedFen > 0 && refundedFen < chargedFen,
  A2: ({ chargedFen, refundedFen }) => refundedFen > chargedFen,
  A3: ({ chargedFen, refundedFen, outstandingFen }) => refundedFen > 0 && outstandingFen > 0
    && FEE_RATES.some((rate) => Math.abs((chargedFen * rate) / 10_000 - outstandingFen) < 1),
  A4: (_, { wechat }) => new Set(wechat.payments.flatMap((row) => [row.amountFen, row.orderAmountFen ?? row.amountFen])).size > 1,
  A5: (_, { wechat, till, subject }) => {
    const told = new Set([subject.amountFen, ...[...wechat.payments, ...(till.sale ? [till.sale] : [])].map((row) => row.amountFen)])
    return [...told].some((fen) => told.has(fen * 100))
  },
  A6: (_, { bank, wechat, till, subject }) => [...wechat.payments, ...(till.sale ? [till.sale] : []), ...bank.debits]
    .some((row) => row.currency !== subject.currency || (row.ledger === 'bank' && row.originalCurrency !== undefined && row.originalCurrency !== row.currency)),
  A7: (_, { bank }) => bank.debits.some(isInstalment),
  A8: (_, { bank, till }) => till.sale !== null && bank.settlements.some((row) => row.amountFen !== till.sale?.amountFen),
}

export const overlaysOf = (amounts: Amounts, view: PaymentView): Overlay[] =>
  (Object.keys(TESTS) as Overlay[]).filter((overlay) => TESTS[overlay](amounts, view))
