/** A sheet keeps no more digits than this; what lies behind them is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i

/**
 * A number as decimal text, rounded half up to `places` where they are given. It never becomes a binary fraction on the way: 100.1 stays
 * 100.1. A number with more digits than a sheet keeps stays as it is written, since its last ones are lost: so does what is no number.
 */
export function decimalText(written: string, places: number | null): string {
  const [, sign = '', whole, part = '', exponent = '0'] = NUMBER.exec(written) ?? []
  if (whole === undefined || (part === '' && exponent === '0')) return written
  const digits = BigInt(whole + part)
  const scale = part.length - Number(exponent)
  const excess = String(digits).length - SIGNIFICANT_DIGITS
  if (scale <= 0) return excess - scale > 0 ? written : `${sign}${digits * 10n ** BigInt(-scale)}`
  const kept = Math.max(0, Math.min(places ?? scale, scale, scale - excess))
  return trimmed(sign, halfUp(digits, scale - kept), kept)
}

const halfUp = (digits: bigint, dropped: number): bigint => (dropped === 0 ? digits : (digits / 10n ** BigInt(dropped - 1) + 5n) / 10n)

function trimmed(sign: string, digits: bigint, places: number): string {
  const text = String(digits).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const part = text.slice(text.length - places).replace(/0+$/, '')
  return `${digits === 0n ? '' : sign}${whole}${part && `.${part}`}`
}
