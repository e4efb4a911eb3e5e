import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaInstant, parseInstant } from './rfc3339'

test.each([
  ['2026-09-28T10:00:00+08:00', '2026-09-28T02:00:00.000Z'],
  ['2026-09-28T10:00:00Z', '2026-09-28T10:00:00.000Z'],
  ['2026-09-28t10:00:00.1234567z', '2026-09-28T10:00:00.123Z'],
  ['2026-09-28T10:00:00.5-03:30', '2026-09-28T13:30:00.500Z'],
  ['2028-02-29T23:59:59+00:00', '2028-02-29T23:59:59.000Z'],
])('%s is %s', (text, utc) => {
  expect(parseInstant(text)?.toISOString()).toBe(utc)
})

test.each([
  '2026-09-28T10:00:00', '2026-09-28', '2026-09-28 10:00:00+08:00', '2026-09-28T10:00+08:00', '2026-09-28T10:00:00+0800',
  '2026-09-28T10:00:00+24:00', '2026-09-28T10:00:00+08:60', '2026-02-29T10:00:00Z', '2026-09-31T10:00:00Z', '2026-09-28T24:00:00Z',
  '2026-09-28T10:60:00Z', '2026-09-28T10:00:60Z', '2026-09-28T10:00:00.Z', ' 2026-09-28T10:00:00Z', '2026-09-28T10:00:00Z\n', '1774000000', '',
])('%j is refused', (text) => {
  expect(parseInstant(text)).toBeNull()
})

test('China writes +08:00, and milliseconds only where there are any', () => {
  expect(chinaInstant(new Date('2026-09-27T16:00:00Z'))).toBe('2026-09-28T00:00:00+08:00')
  expect(chinaInstant(new Date('2026-09-27T16:00:00.050Z'))).toBe('2026-09-28T00:00:00.050+08:00')
})

test('what is written can be read again', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
    expect(parseInstant(chinaInstant(at))).toEqual(at)
  }))
})
