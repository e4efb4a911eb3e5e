import { expect, test } from 'vitest'
import type { EventBody } from '../case/events'
import { INTERNAL } from '../case/events'
import { isNewsTo, NEWS_TYPES } from './unread'

const text = { textId: 't', textHash: 'h' }
const message = (...audience: ('consumer' | 'merchant' | 'institution')[]): EventBody => ({ type: 'message.sent', audience, ...text })

test('a message is news to those it is meant for', () => {
  expect(isNewsTo('consumer', message('consumer', 'institution'))).toBe(true)
  expect(isNewsTo('merchant', message('consumer', 'institution'))).toBe(false)
  expect(isNewsTo('institution', message('merchant', 'institution'))).toBe(true)
})

test('a file is news to the institution when it comes, and to a side when it is disclosed to it', () => {
  const added: EventBody = { type: 'evidence.added', evidenceId: 'e', slot: 'pos_slip', sha256: 'x', sizeBytes: 1 }
  const disclosed: EventBody = { type: 'evidence.disclosed', evidenceId: 'e', to: 'merchant' }
  expect([isNewsTo('institution', added), isNewsTo('consumer', added), isNewsTo('merchant', added)]).toEqual([true, false, false])
  expect([isNewsTo('institution', disclosed), isNewsTo('consumer', disclosed), isNewsTo('merchant', disclosed)]).toEqual([false, false, true])
})

test('what stays in the house is news inside it alone, and counting is none at all', () => {
  expect(isNewsTo('institution', { type: 'note.added', ...text })).toBe(true)
  for (const type of INTERNAL) for (const side of ['consumer', 'merchant'] as const) expect(isNewsTo(side, { type } as EventBody), type).toBe(false)
  expect(NEWS_TYPES.filter((type) => type.startsWith('clock.'))).toEqual([])
  expect(isNewsTo('institution', { type: 'clock.breached', kind: 'decision', dueAt: '' })).toBe(false)
})
