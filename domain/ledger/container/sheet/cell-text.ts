import type { CellFormat } from './cell-format'
import { decimalText } from './decimal-text'

const DAY_SECONDS = 86_400
/** Day 0 of the two calendars a workbook may count by. */
const DAY_ZERO_MS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
/** The last day of the year 9999. */
const LAST_DAY = 2_958_466

export type DateSystem = keyof typeof DAY_ZERO_MS

/** A number cell as text: a moment 'YYYY-MM-DD HH:MM:SS', to the nearest second, where its format shows one; else its decimal text. */
export function cellText(written: string, format: CellFormat, dateSystem: DateSystem): string {
  if (format.kind === 'number') return decimalText(written, format.places)
  const days = Number(written)
  if (!(days >= 0 && days < LAST_DAY)) return written
  const seconds = Math.round(days * DAY_SECONDS)
  const [date, clock] = new Date(DAY_ZERO_MS[dateSystem] + seconds * 1000).toISOString().slice(0, 19).split('T')
  if (!format.hasDate && days < 1) return clock!
  return format.hasTime || seconds % DAY_SECONDS !== 0 ? `${date} ${clock}` : date!
}
