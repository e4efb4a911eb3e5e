import { expect, test } from 'vitest'
import { formatCount, formatShare } from './counts'

test('counts have thousands separators', () => {
  expect([0, 999, 1204, 318442, 1000000].map(formatCount)).toEqual(['0', '999', '1,204', '318,442', '1,000,000'])
})

test('a share is never rounded up to all', () => {
  expect([1, 0.9996, 0.974, 0.018, 0, 0.29].map(formatShare)).toEqual(['100%', '99.9%', '97.4%', '1.8%', '0%', '29%'])
})
