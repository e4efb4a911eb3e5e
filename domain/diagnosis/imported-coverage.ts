import { chinaInstant } from '../clock/rfc3339'
import type { Coverage } from '../ledger/ledger-file'
import { LEDGERS, type Ledger, type LedgerRow, writtenTime } from '../ledger/row'
import type { DiagnosisInput, LedgerCoverage } from './input'
import { readMoment } from './moments'

/** What one import can speak for: the time its file says it reports on, else from its first row to its last; null when it says neither. */
export function spanOf(stated: Coverage | null, rows: readonly LedgerRow[]): Coverage | null {
  return stated ?? widest(rows.flatMap((row) => { const at = writtenTime(row); return at === undefined ? [] : { from: at, until: at } }))
}

/** What the imports of a case cover together. A ledger without an import is missing; a wallet needs no statement. */
export function importedCoverage(imports: readonly { ledger: Ledger; span: Coverage | null }[], { isWallet }: { isWallet: boolean }): NonNullable<DiagnosisInput['coverage']> {
  const coverage = LEDGERS.map((ledger): [Ledger, LedgerCoverage] => {
    const ours = imports.filter((each) => each.ledger === ledger)
    if (ours.length === 0) return [ledger, ledger === 'bank' && isWallet ? 'not_needed_wallet_payment' : 'missing']
    return [ledger, widest(ours.flatMap(({ span }) => span ?? [])) ?? 'missing']
  })
  return Object.fromEntries(coverage)
}

function widest(spans: readonly Coverage[]): Coverage | null {
  const moments = spans.flatMap(({ from, until }) => [readMoment(from), readMoment(until)]).filter((moment) => moment !== null)
  if (moments.length === 0) return null
  return {
    from: chinaInstant(new Date(Math.min(...moments.map(({ fromMs }) => fromMs)))),
    until: chinaInstant(new Date(Math.max(...moments.map(({ untilMs }) => untilMs)))),
  }
}
