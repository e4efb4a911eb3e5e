import { parseMinorUnits } from '../../../money/minor-units'

/** An opening or a closing balance. Signed: below nothing is owed to the bank. */
export interface Balance { units: number; isIntermediate: boolean }

/** `[CD]YYMMDD CCY amount`; some banks leave the currency out at the end. */
const BALANCE = /^([CD])\d{6}([A-Z]{3})?(\d+),(\d*)\s*$/

export const currencyOf = (text: string): string | undefined => BALANCE.exec(text)?.[2]

/** Reads a balance in the currency of its statement; null when it cannot be read. */
export function readBalance(tag: string, text: string, currency: string): Balance | null {
  const [, mark, , whole, part] = BALANCE.exec(text) ?? []
  const units = whole === undefined ? null : parseMinorUnits(`${whole}.${part}`, currency)
  return units === null ? null : { units: mark === 'D' ? -units : units, isIntermediate: tag.endsWith('M') }
}
