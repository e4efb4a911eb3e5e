import { parseChinaMoment } from '../text/written'
import type { LedgerMapping } from './ledger-mapping'

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/

/**
 * Reads the time of a row as its mapping says days are written: a moment of Beijing with +08:00, or a bare date where there is no time.
 * Midnight sharp is what programs write for no time. null when it cannot be read.
 */
export function readMappedTime(text: string, clock: string, order: LedgerMapping['dateOrder']): string | null {
  const [, date = '', within = ''] = /^(.+?)(?:[T\s]+(\d{1,2}:?\d{2}(?::?\d{2})?))?$/.exec(text.normalize('NFKC').trim()) ?? []
  const time = (clock.trim() || within).replace(/^(\d{2})(\d{2})(\d{2})?$/, (_, hour: string, minute: string, second = '00') => `${hour}:${minute}:${second}`)
  const moment = parseChinaMoment(`${yearFirst(date, order)} ${time}`)
  return moment?.endsWith('T00:00:00+08:00') ? moment.slice(0, 10) : moment
}

/** '' where the day is not written in this order. */
function yearFirst(date: string, order: LedgerMapping['dateOrder']): string {
  if (order === 'ymd') return date.replace(/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, '$1-$2-$3')
  const [, one, , other, year] = YEAR_LAST.exec(date) ?? []
  if (year === undefined) return ''
  return order === 'dmy' ? `${year}-${other}-${one}` : `${year}-${one}-${other}`
}
