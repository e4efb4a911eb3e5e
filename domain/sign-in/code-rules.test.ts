import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_LIMITS, codeWaitSeconds, isLive, minutesAfter } from './code-rules'

const now = new Date('2026-11-21T12:00:00Z')
const ago = (minutes: number) => minutesAfter(now, -minutes)

test('the first code may be sent at once', () => expect(codeWaitSeconds([], now)).toBe(0))

test('a fourth code waits until the first of three is a quarter of an hour old', () => {
  expect(codeWaitSeconds([ago(14), ago(2)], now)).toBe(0)
  expect(codeWaitSeconds([ago(14), ago(2), ago(1)], now)).toBe(60)
  expect(codeWaitSeconds([ago(15), ago(2), ago(1)], now)).toBe(0)
})

test('an eleventh code waits until the first of ten is a day old', () => {
  const ten = Array.from({ length: 10 }, (_, n) => ago(100 + n * 100))
  expect(codeWaitSeconds(ten, now)).toBe((24 * 60 - 1000) * 60)
  expect(codeWaitSeconds(ten.slice(0, 9), now)).toBe(0)
})

test('however often one asks, no window ever holds more codes than its limit', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }), (gapsMinutes) => {
    const sent: Date[] = []
    let at = now
    for (const gap of gapsMinutes) {
      at = minutesAfter(at, gap)
      if (codeWaitSeconds(sent, at) === 0) sent.push(at)
      for (const { max, windowMinutes } of CODE_LIMITS) {
        expect(sent.filter((one) => one > minutesAfter(at, -windowMinutes)).length).toBeLessThanOrEqual(max)
      }
    }
  }))
})

test('after the wait that was named, one more is allowed', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1440 }), { maxLength: 12 }), (agesMinutes) => {
    const sent = agesMinutes.map(ago)
    const wait = codeWaitSeconds(sent, now)
    expect(codeWaitSeconds(sent, new Date(now.getTime() + wait * 1000))).toBe(0)
    if (wait > 0) expect(codeWaitSeconds(sent, new Date(now.getTime() + (wait - 1) * 1000))).toBeGreaterThan(0)
  }))
})

test('a ticket is live until it is spent, used up or too old', () => {
  const ticket = { expiresAt: minutesAfter(now, 10), spentAt: null, triesLeft: 1 }
  expect(isLive(ticket, now)).toBe(true)
  expect(isLive({ ...ticket, triesLeft: 0 }, now)).toBe(false)
  expect(isLive({ ...ticket, spentAt: now }, now)).toBe(false)
  expect(isLive(ticket, minutesAfter(now, 10))).toBe(false)
})
