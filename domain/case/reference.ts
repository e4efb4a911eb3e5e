/** Damm quasigroup of order 10 (H. M. Damm, 2004): finds every wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const

function dammDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = Number(DAMM[interim]![Number(digit)])
  return interim
}

/** "MZ-2611-0047-5": year-month in China, the month's sequence (from 1), Damm check digit over all digits before it. */
export function makeReference(yearMonth: string, sequence: number): string {
  const serial = String(sequence).padStart(4, '0')
  return `MZ-${yearMonth}-${serial}-${dammDigit(yearMonth + serial)}`
}

/** Reads a reference as people type or say it (any case, full-width, blanks, no dashes); null when a digit is wrong. */
export function readReference(text: string): string | null {
  const digits = digitsOf(text)
  if (!/^\d{9,12}$/.test(digits) || dammDigit(digits) !== 0) return null
  return makeReference(digits.slice(0, 4), Number(digits.slice(4, -1)))
}

/** Completes a reference whose check digit was left out, as lists and voices shorten it; null when it is none. */
export function completeReference(text: string): string | null {
  const digits = digitsOf(text)
  return /^\d{8,11}$/.test(digits) ? makeReference(digits.slice(0, 4), Number(digits.slice(4))) : null
}

const digitsOf = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[\s\-–—_.]/g, '').replace(/^MZ/, '')
