import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMinorUnits } from './minor-units'

test.each([
  ['8.85', 'EUR', 885], ['8.850', 'EUR', 885], ['200000', 'SEK', 20_000_000], ['800.', 'EUR', 80_000], ['0.', 'EUR', 0], ['.5', 'EUR', 50],
  ['1000', 'JPY', 1000], ['1000.00', 'JPY', 1000], ['1.234', 'KWD', 1234], ['1.2', 'KWD', 1200],
])('%s %s is %i minor units', (text, currency, units) => {
  expect(parseMinorUnits(text, currency)).toBe(units)
})

test.each([['8.851', 'EUR'], ['1000.50', 'JPY'], ['1,000.00', 'EUR'], ['-1', 'EUR'], ['', 'EUR'], ['.', 'EUR'], ['90071992547409.93', 'EUR']])(
  '%s %s is refused rather than rounded', (text, currency) => { expect(parseMinorUnits(text, currency)).toBeNull() },
)

test('any number of cents comes back, however many zeros follow', () => {
  fc.assert(fc.property(fc.nat(1_000_000_000), fc.nat(5), (cents, zeros) => {
    const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}${'0'.repeat(zeros)}`
    expect(parseMinorUnits(text, 'EUR')).toBe(cents)
  }))
})
