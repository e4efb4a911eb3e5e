import { expect, test } from 'vitest'
import { standingOf } from './versions'

const now = new Date('2026-11-24T00:00:00Z')
const at = (text: string) => new Date(`${text}T00:00:00Z`)
const versions = [
  { version: 1, state: 'active', activeFrom: at('1970-01-01') }, { version: 2, state: 'declined', activeFrom: at('2026-02-01') },
  { version: 3, state: 'active', activeFrom: at('2026-03-01') }, { version: 4, state: 'active', activeFrom: at('2027-01-01') },
  { version: 5, state: 'draft', activeFrom: at('2026-11-01') },
] as const

test('of all versions the newest whose day has come is in force', () => {
  const standings = (then: Date) => versions.map((one) => standingOf(one, versions, then))
  expect(standings(now)).toEqual(['superseded', 'declined', 'in_force', 'upcoming', 'draft'])
  expect(standings(at('2026-02-28'))).toEqual(['in_force', 'declined', 'upcoming', 'upcoming', 'draft'])
  expect(standings(at('2027-01-01'))).toEqual(['superseded', 'declined', 'superseded', 'in_force', 'draft'])
})
