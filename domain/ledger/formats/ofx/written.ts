import { parseChinaDate } from '../../../clock/china-time'
import { parseMinorUnits } from '../../../money/minor-units'
import { keptMoment } from '../../text/written'

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?(?:\.\d+)?)?(?:\[([+-]?\d{1,2}(?:\.\d+)?)(?::\w*)?\])?$/
/** Banks that know no time write midnight or noon. */
const PLACEHOLDERS = ['00:00:00', '12:00:00']
/** Parts of an hour, as they are written. */
const MINUTES: Record<string, string> = { '': '00', 0: '00', '00': '00', 5: '30', 50: '30', 30: '30', 75: '45', 45: '45', 25: '15', 15: '15' }

/** Reads `YYYYMMDD[HHMMSS[.xxx]][[-5:EST]]`: RFC 3339, without an offset where none is written, or a bare date where no time is known. null when it is neither. */
export function parseOfxMoment(text: string): string | null {
  const [, year, month, day, hour, minute, second = '00', zone] = MOMENT.exec(text) ?? []
  const date = parseChinaDate(`${year}-${month}-${day}`)
  if (date === null || hour === undefined) return date
  const clock = `${hour}:${minute}:${second}`
  if (zone === undefined) return PLACEHOLDERS.includes(clock) ? date : keptMoment(`${date}T${clock}`)
  const [, sign, hours = '', part = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(zone) ?? []
  return MINUTES[part] === undefined ? null : keptMoment(`${date}T${clock}${sign === '-' ? '-' : '+'}${hours.padStart(2, '0')}:${MINUTES[part]}`)
}

/** The ways to write a decimal number that leave no doubt which sign parts the cents. */
const NUMBERS: readonly (readonly [RegExp, thousands: string, decimal: string])[] = [
  [/^\d*(?:\.\d*)?$/, '', '.'],
  [/^\d*,\d{1,2}$/, '', ','],
  [/^\d{1,3}(?:,\d{3})+\.\d+$/, ',', '.'],
  [/^\d{1,3}(?:\.\d{3})+,\d+$/, '.', ','],
]

/** Reads an amount; its sign is the truth, whatever the type says. null when it cannot be read for certain. */
export function parseOfxAmount(text: string, currency: string): { units: number; direction: 'credit' | 'debit' } | null {
  const [, sign, number = ''] = /^([+-]?)\s*(.*)$/.exec(text) ?? []
  const written = NUMBERS.find(([pattern]) => pattern.test(number))
  if (!written) return null
  const [, thousands, decimal] = written
  const units = parseMinorUnits((thousands === '' ? number : number.replaceAll(thousands, '')).replace(decimal, '.'), currency)
  return units === null ? null : { units, direction: sign === '-' ? 'debit' : 'credit' }
}
