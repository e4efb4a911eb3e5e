/** Currencies whose smallest unit is not a hundredth. Source: ISO 4217, list one. */
const DECIMALS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}

const DECIMAL = /^(?=\.?\d)(\d*)(?:\.(\d*))?$/

/** Reads "8.850" as whole minor units of a currency; null when it is no such number or when rounding would change its value. */
export function parseMinorUnits(text: string, currency: string): number | null {
  const [, whole, part = ''] = DECIMAL.exec(text) ?? []
  if (whole === undefined) return null
  const places = DECIMALS[currency] ?? 2
  if (/[1-9]/.test(part.slice(places))) return null
  const value = Number(`${whole}${part.slice(0, places).padEnd(places, '0')}`)
  return Number.isSafeInteger(value) ? value : null
}
