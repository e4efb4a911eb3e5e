import { expect, test } from 'vitest'
import { SHOWN_BY_BANK, SHOWN_BY_POS, SHOWN_BY_WECHAT, type Shown } from './claim'
import { FINDINGS, findingFor, SELF_CHECK, selfCheck } from './self-check'

const COMBINATIONS: Shown[] = SHOWN_BY_WECHAT.flatMap((wechat) => SHOWN_BY_POS.flatMap((pos) => SHOWN_BY_BANK.map((bank) => ({ wechat, pos, bank }))))

test('every combination of answers has a finding, and every row is reached', () => {
  const reached = new Set(COMBINATIONS.map(findingFor))
  expect(COMBINATIONS).toHaveLength(64)
  expect([...reached].sort()).toEqual(Object.keys(FINDINGS).sort())
  expect(SELF_CHECK.map(([, , , finding]) => finding).sort()).toEqual(Object.keys(FINDINGS).sort())
})

test('nothing is called likely, and no date is named, while a place that decides it was not looked at', () => {
  for (const shown of COMBINATIONS.filter(({ bank }) => bank === 'unknown')) expect(FINDINGS[findingFor(shown)].likelihood).not.toBe('likely')
  for (const shown of COMBINATIONS.filter(({ wechat, pos }) => wechat === 'unknown' && pos === 'unknown')) {
    expect(FINDINGS[findingFor(shown)].route).toBeNull()
  }
})

test('money that was never taken, or is back, is not announced as coming', () => {
  for (const shown of COMBINATIONS.filter(({ bank }) => bank === 'not_debited' || bank === 'returned')) expect(FINDINGS[findingFor(shown)].route).toBeNull()
})

test('WeChat paid, POS refunded, bank debited on a Saturday before a holiday: back within three working days', () => {
  const paidAt = new Date('2026-09-26T11:42:00Z')
  const check = selfCheck({ wechat: 'paid', pos: 'refunded', bank: 'debited' }, paidAt, paidAt)
  // 25–27 September is a holiday; 28, 29, 30 are the three working days.
  expect(check).toMatchObject({ finding: 'till_gave_up', cause: 'network_delay', likelihood: 'likely', arrival: { byOn: '2026-09-30', passed: false } })
})

test('an arrival date that has gone by is told as gone by, and only from the next day on', () => {
  const paidAt = new Date('2026-09-21T11:42:00Z')
  const shown = { wechat: 'refunded', pos: 'refunded', bank: 'debited' } as const
  expect(selfCheck(shown, paidAt, new Date('2026-09-24T15:59:00Z')).arrival).toMatchObject({ byOn: '2026-09-24', passed: false })
  expect(selfCheck(shown, paidAt, new Date('2026-09-24T16:00:00Z')).arrival).toMatchObject({ byOn: '2026-09-24', passed: true })
})
