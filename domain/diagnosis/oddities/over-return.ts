import type { LedgerRow } from '../../ledger/row'
import type { PaymentView } from '../payment-view'
import { isDone } from '../returns'
import { THRESHOLDS } from '../thresholds'
import { within } from '../moments'

/** `chargeback`: the issuer took it back besides. `cash`: so did the till's drawer. `retry`: a refund without an answer was sent again under a new number. */
export interface OverReturn { by: 'chargeback' | 'cash' | 'retry'; extraFen: number; rows: LedgerRow[] }

/** D17: more came back than was due, over two channels or by a retry. One order cannot return more than was paid, so WeChat alone never does. */
export function overReturn(view: PaymentView): OverReturn | null {
  const { returns, chargedFen } = view
  const returnedFen = returns.reduce((sum, one) => sum + one.amountFen, 0)
  if (returnedFen === 0) return null
  const extra = chargebackOf(view) ?? cashOf(view)
  if (extra && returnedFen + extra.extraFen > chargedFen) return extra
  return retryOf(view)
}

/** A chargeback stands in the journal, on the statement, or in both: it is one. */
function chargebackOf({ till, bank }: PaymentView): OverReturn | null {
  const rows = [...till.chargebacks, ...bank.disputes]
  const [first] = rows
  return first ? { by: 'chargeback', extraFen: first.amountFen, rows } : null
}

function cashOf({ till }: PaymentView): OverReturn | null {
  const [act] = till.takebacks.filter((one) => one.isCash && isDone(one))
  return act ? { by: 'cash', extraFen: act.row.amountFen, rows: [act.row] } : null
}

function retryOf({ till, returns, clock }: PaymentView): OverReturn | null {
  for (const silent of till.takebacks.filter((act) => act.kind === 'refund' && act.answer === 'silent')) {
    const answered = till.takebacks.filter((act) => act.kind === 'refund' && isDone(act) && act.row.amountFen === silent.row.amountFen)
    const paidOut = returns.filter((one) => one.refund !== null && one.amountFen === silent.row.amountFen)
    const isRetry = answered.some((act) => within(act.at, silent.at, THRESHOLDS.refundPairMs)) && paidOut.length > answered.length
    const numbers = new Set(paidOut.map((one) => one.refund?.outRefundNo))
    if (isRetry && numbers.size === paidOut.length) {
      return { by: 'retry', extraFen: 0, rows: [silent.row, ...paidOut.flatMap((one) => one.refund?.rows ?? []).filter((row) => clock(row) !== null)] }
    }
  }
  return null
}
