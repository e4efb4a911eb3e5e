import { confidenceOf } from './confidence'
import type { Diagnosis } from './diagnosis'
import type { DiagnosisInput } from './input'
import { missingLedgers } from './missing-ledgers'
import { momentText } from './moments'
import { amountsOf, overlaysOf } from './overlays'
import { viewPayment } from './payment-view'
import { citedRows } from './proofs'
import { ruledOut } from './ruled-out'
import { ruleFor } from './rules'
import { oddityOf, signalsOf } from './signals'
import { whereaboutsOf } from './whereabouts'

/** Explains one payment from the rows of three ledgers. The same rows give the same answer, in whatever order they come. */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const view = viewPayment(input)
  const oddity = oddityOf(view)
  const signals = signalsOf(view, oddity)
  const rule = ruleFor(signals)
  const ruleId = rule?.rule ?? 'D00'
  const cause = rule?.cause ?? 'insufficient_evidence'
  const { value: confidence, ...grounds } = confidenceOf(rule, signals, view)
  const { moneyLocation, nextParty, since } = whereaboutsOf(rule, { signals, view, oddity })
  const amounts = amountsOf(view, oddity)
  return {
    cause,
    rule: ruleId,
    confidence,
    grounds,
    overlays: overlaysOf(amounts, view),
    moneyLocation,
    since: momentText(since),
    accountTail: view.returns.at(-1)?.refund?.tail ?? view.wechat.tail ?? view.till.cardTail ?? null,
    nextActionParty: nextParty,
    arrival: signals.arrival,
    amounts,
    rows: citedRows(ruleId, view, oddity),
    missing: missingLedgers(signals, view),
    ruledOut: ruledOut(cause, signals, view, oddity),
    expectedArrival: view.returns.findLast((one) => one.arrival.window !== null)?.arrival.window ?? null,
  }
}
