import { expect, test } from 'vitest'
import { allShown, readSelfCheck, selfCheckQuery } from './self-check-answers'

const NOW = new Date('2026-11-24T02:00:00Z')   // 10:00 in China

test('answers are read, anything else is left out', () => {
  const { shown } = readSelfCheck({ wechat: 'paid', pos: 'nonsense', bank: ['debited', 'returned'] }, NOW)
  expect(shown).toEqual({ wechat: 'paid', pos: undefined, bank: undefined })
  expect(allShown(shown)).toBeNull()
})

test.each([
  [{ paidOn: '2026-11-21', paidClock: '19:42' }, '2026-11-21T11:42:00.000Z', false],
  [{ paidOn: '2026-11-21' }, '2026-11-21T04:00:00.000Z', false],
  [{ paidOn: '2026-11-24' }, NOW.toISOString(), false],
  [{ paidOn: '2026-11-25' }, undefined, true],
  [{ paidOn: '2026-02-30' }, undefined, true],
  [{ paidOn: '1999-01-01' }, undefined, true],
  [{ paidClock: '19:42' }, undefined, false],
  [{}, undefined, false],
])('%o was paid at %s', (query, paidAt, isPaidAtIgnored) => {
  const read = readSelfCheck(query, NOW)
  expect(read.paidAt?.toISOString()).toBe(paidAt)
  expect(read.isPaidAtIgnored).toBe(isPaidAtIgnored)
})

test('answers go on as a query and come back the same', () => {
  const read = readSelfCheck({ wechat: 'paid', pos: 'refunded', bank: 'debited', paidOn: '2026-11-21', paidClock: '19:42' }, NOW)
  expect(readSelfCheck(Object.fromEntries(new URLSearchParams(selfCheckQuery(read))), NOW)).toEqual(read)
})
