import type { Confidence } from './confidence'
import type { MissingLedger } from './missing-ledgers'
import type { Amounts } from './overlays'
import type { CitedRow } from './proofs'
import type { ArrivalWindow } from './returns'
import type { RuledOut } from './ruled-out'
import type { Signals } from './signals'
import type { Cause, MoneyLocation, NextParty, Overlay, RuleId } from './vocabulary'

/** Where the money is and why, with the rows that prove it: codes and parameters, no sentences. */
export interface Diagnosis {
  cause: Cause
  rule: RuleId
  confidence: number
  /** What the confidence is made of. */
  grounds: Omit<Confidence, 'value'>
  overlays: Overlay[]
  moneyLocation: MoneyLocation
  /** Since when it is there, RFC 3339; null where no row says. */
  since: string | null
  /** The last digits of the card it came from, for the sentence. */
  accountTail: string | null
  nextActionParty: NextParty
  arrival: Signals['arrival']
  amounts: Amounts
  rows: CitedRow[]
  missing: MissingLedger[]
  ruledOut: RuledOut[]
  expectedArrival: ArrivalWindow | null
}
