import { expect, test } from 'vitest'
import { canonicalSystemEvent } from './system-event'

test('an event has one text, whatever the order it was written in', () => {
  const at = new Date('2026-11-21T11:42:08.120Z')
  const one = canonicalSystemEvent({ at, actorId: 'a', body: { type: 'session.ended', sessionId: 's' } })
  const other = canonicalSystemEvent({ body: { sessionId: 's', type: 'session.ended' }, actorId: 'a', at })
  expect(one).toBe('{"actor":"a","at":"2026-11-21T11:42:08.120Z","payload":{"sessionId":"s","type":"session.ended"},"type":"session.ended"}')
  expect(other).toBe(one)
})
