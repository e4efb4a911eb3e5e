import { expect, test } from 'vitest'
import { CALENDARS } from './calendars/calendars'
import { expectedArrival } from './expected-arrival'
import { policyById } from './policies/policies'

const arrival = (id: string, start: string) => expectedArrival(policyById(id), new Date(start), CALENDARS)

test('a card refund arrives between the first and the third working day', () => {
  expect(arrival('wx-refund-arrive-card', '2026-03-18T10:00:00+08:00')).toEqual({ fromOn: '2026-03-19', byOn: '2026-03-23', provisional: false })
  expect(arrival('wx-refund-arrive-card', '2026-09-30T23:59:59+08:00')).toEqual({ fromOn: '2026-10-08', byOn: '2026-10-10', provisional: false })
})

test('a refund to the balance arrives the same day, or past midnight on the next', () => {
  expect(arrival('wx-refund-arrive-balance', '2026-03-18T10:00:00+08:00')).toMatchObject({ fromOn: '2026-03-18', byOn: '2026-03-18' })
  expect(arrival('wx-refund-arrive-balance', '2026-03-18T23:58:00+08:00')).toMatchObject({ fromOn: '2026-03-18', byOn: '2026-03-19' })
})

test('an arrival in a year without a notice is provisional', () => {
  expect(arrival('wx-refund-arrive-card', '2026-12-31T10:00:00+08:00')).toEqual({ fromOn: '2027-01-04', byOn: '2027-01-06', provisional: true })
})
