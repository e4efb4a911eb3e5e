import * as z from 'zod/mini'

declare const unit: unique symbol

/** Money as a whole number of fen (1 CNY = 100 fen). Never a float, never yuan. */
export type Fen = number & { readonly [unit]: 'fen' }

/** The largest sum one complaint may carry: ten million yuan. Above it, a typing slip is likelier than a purchase. */
export const MAX_FEN = 1_000_000_000

/** Brands a whole number as fen. Throws on a fraction: that is a bug, not input. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}

const YUAN = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/

/** Turns yuan as people type it ("368", "¥1,260.5", "0.01 元") into fen; null when it is not an amount. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text.normalize('NFKC').trim())
  if (!match) return null
  const [, whole, part = ''] = match
  const value = Number(whole!.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
  return Number.isSafeInteger(value) ? fen(value) : null
}

/** "¥1,260.00": exact, with thousands separators. A negative amount keeps its sign in front. */
export function formatYuan(amount: number): string {
  const sign = amount < 0 ? '−' : ''
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${sign}¥${whole}.${digits.slice(-2)}`
}

/** A positive amount typed in yuan; the parsed value is fen. Messages are message keys. */
export const yuanText = z.pipe(
  z.string().check(
    z.trim(),
    z.refine((text) => text !== '', { error: 'amount_missing', abort: true }),
    z.refine((text) => parseYuan(text) !== null, { error: 'amount_not_a_number', abort: true }),
    z.refine((text) => parseYuan(text)! > 0, { error: 'amount_not_positive', abort: true }),
    z.refine((text) => parseYuan(text)! <= MAX_FEN, { error: 'amount_too_large' }),
  ),
  z.transform((text: string) => parseYuan(text) as Fen),
)
