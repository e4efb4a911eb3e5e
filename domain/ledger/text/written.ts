import { parseChinaDate } from '../../clock/china-time'
import { parseInstant } from '../../clock/rfc3339'
import { type Fen, parseYuan } from '../../money/fen'
import { parseMinorUnits } from '../../money/minor-units'

export interface SignedFen { negative: boolean; fen: Fen }

/** Reads "¥1,234.56", "-1,000.00" or "+10.00"; null when it is no amount. */
export function parseSignedYuan(text: string): SignedFen | null {
  const [, sign = '', rest = ''] = /^([+-]?)\s*(.*)$/.exec(text.normalize('NFKC').trim()) ?? []
  const fen = parseYuan(rest)
  return fen === null ? null : { negative: sign === '-', fen }
}

const AMOUNT = /^([+-]?)\s*[¥$]?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/

/** Reads "-1,000.00" in minor units of a currency; null when it is no amount. */
export function parseSignedUnits(text: string, currency: string): { negative: boolean; units: number } | null {
  const [, sign, whole = '', part = ''] = AMOUNT.exec(text.normalize('NFKC').trim()) ?? []
  const units = parseMinorUnits(`${whole.replaceAll(',', '')}${part}`, currency)
  return units === null ? null : { negative: sign === '-', units }
}

const MOMENT = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

/**
 * Reads a date or a date and time as Chinese exports write them, which means Beijing time: RFC 3339 with +08:00, or a bare date.
 * null when it is no such moment.
 */
export function parseChinaMoment(text: string): string | null {
  const [, year, , parted, partedDay, packed, packedDay, hour, minute, second = '00'] = MOMENT.exec(text.trim()) ?? []
  const [month, day] = [parted ?? packed, partedDay ?? packedDay]
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return parseChinaDate(date)
  const moment = `${date}T${hour.padStart(2, '0')}:${minute}:${second}+08:00`
  return parseInstant(moment) && moment
}

/** A moment of RFC 3339 as it is written, with or without an offset; null when it is none. */
export const keptMoment = (text: string): string | null => (parseInstant(text) ?? parseInstant(`${text}Z`) ? text : null)

/** '/', '-' and their like stand for nothing in an export. */
export const orNothing = (cell: string): string | undefined => (/^[/\\-]*$/.test(cell) ? undefined : cell)
