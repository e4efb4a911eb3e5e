import { describe, expect, test } from 'vitest'
import { makeReference } from '@/domain/case/reference'
import { queueHref, readQueueAddress } from './queue-address'

const reference = makeReference('2611', 47)
const place = { dueAt: new Date('2026-11-26T10:00:00.123Z'), amountFen: 36_800, id: '01a20e35-66a5-7707-a5e8-8a2d7d3860af' }
const query = (href: string) => Object.fromEntries(new URL(href, 'http://site.invalid').searchParams)

describe('the address of the queue', () => {
  test.each([
    { side: 'after' as const, place }, { side: 'before' as const, place: { ...place, dueAt: null } }, { side: 'after' as const, place: { closedAt: new Date('2026-11-20T00:00:00.001Z'), id: place.id } },
  ])('says the same when it is read again: $side', (cursor) => {
    const address = { view: 'overdue' as const, search: '便利店 & co', cause: 'bank_lag' as const, cursor, preview: reference }
    expect(readQueueAddress(query(queueHref(address)), 'handler')).toEqual(address)
  })

  test('what is none of ours is as if it were not there', () => {
    const nonsense = { view: 'everything', cause: 'weather', at: 'after.1.2.x', preview: 'MZ-2611-0047-0', q: '   ' }
    expect(readQueueAddress(nonsense, 'handler')).toEqual({ view: 'mine', search: null, cause: null, cursor: null, preview: null })
    expect(readQueueAddress({ view: ['mine', 'open'], q: ['a'] }, 'risk')).toMatchObject({ view: 'open', search: null })
  })

  test('everybody begins with their own work', () => {
    expect((['handler', 'approver', 'risk', 'institution_admin'] as const).map((role) => readQueueAddress({}, role).view)).toEqual(['mine', 'to_approve', 'open', 'open'])
  })
})
