import { expect, test } from 'vitest'
import type { Party } from '../access/roles'
import type { ClockFacts } from '../clock/clock-facts'
import type { EventBody } from './events'
import { shownTo } from './shown-to'

const now = new Date('2026-11-23T04:00:00.000Z')
const clock = (state: ClockFacts['state'], dueAt: string) => ({ clocks: { consumer_reply: { state, dueAt } as ClockFacts } })
const running = clock('running', '2026-11-25T04:00:00.000Z')
const told = (seq: number, party: Party, body: EventBody) => ({ seq, party, body })
const disclosed = (evidenceId: string, to: 'consumer' | 'merchant'): EventBody => ({ type: 'evidence.disclosed', evidenceId, to })
const said: EventBody = { type: 'message.sent', audience: ['consumer', 'institution'], textId: 't', textHash: 'h' }

test('what was laid before a side stands there until it speaks; what others say answers nothing', () => {
  const events = [told(1, 'institution', disclosed('a', 'consumer')), told(2, 'institution', disclosed('b', 'merchant')), told(3, 'institution', said), told(4, 'institution', disclosed('c', 'consumer'))]
  expect(shownTo('consumer', running, events, now)).toEqual({ evidenceIds: ['a', 'c'], window: running.clocks.consumer_reply, isOpen: true })
  expect(shownTo('consumer', running, [...events, told(5, 'consumer', said)], now)).toBeNull()
  expect(shownTo('consumer', running, [...events, told(5, 'consumer', said), told(6, 'institution', disclosed('d', 'consumer'))], now)?.evidenceIds).toEqual(['d'])
})

test('the time is over once it is past, whether or not the machine has noted it', () => {
  const events = [told(1, 'institution', disclosed('a', 'consumer'))]
  expect(shownTo('consumer', clock('running', now.toISOString()), events, now)?.isOpen).toBe(false)
  expect(shownTo('consumer', clock('stopped', now.toISOString()), events, now)?.isOpen).toBe(false)
  expect(shownTo('merchant', running, events, now)).toBeNull()
})
