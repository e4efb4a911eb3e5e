import { expect, test } from 'vitest'
import { isAuthorityOver, missingPapers } from './authority'

const file = (slot: string, state = 'clean') => ({ slot, state })

test('an authority holds to the end of its last day in China', () => {
  expect(isAuthorityOver('2026-11-24', new Date('2026-11-24T15:59:59Z'))).toBe(false)
  expect(isAuthorityOver('2026-11-24', new Date('2026-11-24T16:00:00Z'))).toBe(true)
})

test('an agent shows the authority and the papers of both', () => {
  expect(missingPapers([])).toEqual(['authority', 'identity'])
  expect(missingPapers([file('authority'), file('identity')])).toEqual(['identity'])
  expect(missingPapers([file('authority', 'checking'), file('identity'), file('identity')])).toEqual([])
})

test('a file that was not taken counts for nothing', () => {
  expect(missingPapers([file('authority', 'refused'), file('identity', 'quarantined'), file('identity'), file('pos_slip')])).toEqual(['authority', 'identity'])
})
