import { parseMinorUnits } from '../../../money/minor-units'
import { type XmlElement, all, textAt } from './element'
import type { Entry } from './entry'

const TOTALS = [['TtlNtries', null], ['TtlCdtNtries', 'credit'], ['TtlDbtNtries', 'debit']] as const

/** Are the totals a statement states those of its entries? Banks count either all of them or the booked ones. */
export function agreesWith(summary: XmlElement, entries: readonly Entry[]): boolean {
  return [entries, entries.filter(({ status }) => status === 'booked')].some((counted) => TOTALS.every(([name, side]) => {
    const [total] = all(summary, name)
    return !total || fits(total, side === null ? counted : counted.filter(({ direction }) => direction === side))
  }))
}

/** Sums say nothing where currencies are mixed, and are then not looked at. */
function fits(total: XmlElement, entries: readonly Entry[]): boolean {
  const count = textAt(total, 'NbOfNtries')
  if (count !== undefined && Number(count) !== entries.length) return false
  const sum = textAt(total, 'Sum')
  const [currency, ...others] = new Set(entries.map((entry) => entry.currency))
  if (sum === undefined || currency === undefined || others.length > 0) return true
  return parseMinorUnits(sum, currency) === entries.reduce((units, { amountFen }) => units + amountFen, 0)
}
