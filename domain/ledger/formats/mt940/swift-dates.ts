import { type ChinaDate, parseChinaDate } from '../../../clock/china-time'

/** Years of two digits are read as 1980 to 2079. */
const FIRST_YEAR = 80

/** Reads YYMMDD; null when it is no such day. */
export function parseSwiftDate(text: string): ChinaDate | null {
  const [, year, month, day] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? []
  return parseChinaDate(`${Number(year) >= FIRST_YEAR ? '19' : '20'}${year}-${month}-${day}`)
}
