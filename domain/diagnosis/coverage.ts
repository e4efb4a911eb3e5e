import type { LedgerRow } from '../ledger/row'
import type { LedgerCoverage } from './input'
import { readMoment } from './moments'

/** What a ledger's silence is worth. */
export interface Reach {
  kind: 'missing' | 'not_needed' | 'whole' | 'span'
  fromMs: number
  untilMs: number
}

const EVER = { fromMs: -Infinity, untilMs: Infinity }
const NEVER = { fromMs: Infinity, untilMs: -Infinity }

/**
 * What the rows of a ledger cover. Unstated, they are all there is; but a ledger without a single row says nothing about where it
 * looked, so an empty one counts as missing until someone states what it covers.
 */
export function reachOf(rows: readonly LedgerRow[] | null | undefined, stated: LedgerCoverage): Reach {
  if (typeof stated === 'string') return /^not_needed/.test(stated) ? { kind: 'not_needed', ...EVER } : { kind: 'missing', ...NEVER }
  if (!stated) return rows && rows.length > 0 ? { kind: 'whole', ...EVER } : { kind: 'missing', ...NEVER }
  return {
    kind: 'span',
    fromMs: readMoment(stated.from)?.fromMs ?? -Infinity,
    untilMs: readMoment(stated.until)?.untilMs ?? Infinity,
  }
}

export const covers = (reach: Reach, atMs: number): boolean => reach.fromMs <= atMs && atMs <= reach.untilMs
