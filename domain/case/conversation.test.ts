import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor'
import { applyEvent } from './apply-event'
import { decide } from './decide'
import type { EventBody } from './events'
import { type CaseFacts, draftFacts } from './facts'
import { NO_COMMENT } from './reply-templates'

const person = (id: string, role: Actor['role'], orgId: string | null = null): Actor => ({ id, role, orgId, remit: [], onlyCaseId: null })
const consumer = person('c', 'consumer')
const manager = person('m', 'merchant_manager', 'shop')
const handler = person('h', 'handler', 'bank')
const text = { textId: 't', textHash: 'h' }
const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))
const submitted: EventBody = {
  type: 'complaint.submitted', reference: 'MZ-2611-0047-5', consumerId: 'c', acquirerId: 'bank', acquirerKind: 'bank', merchantId: 'shop', complaintType: 'charged_shown_refunded',
  payMeans: 'wechat_card', amountFen: 36_800, paidAt: '2026-11-21T11:42:00.000Z', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund', wishFen: 36_800, keys: {}, ...text,
}
const message = (audience: ('consumer' | 'merchant' | 'institution')[], template?: string): EventBody => ({ type: 'message.sent', audience, ...(template ? { template } : {}), ...text })
const disclosed = (evidenceId: string, to: 'consumer' | 'merchant'): EventBody => ({ type: 'evidence.disclosed', evidenceId, to })

/** What the case is after these acts, each of which must be allowed. */
function after(...acts: readonly [Actor, EventBody][]): CaseFacts {
  return acts.reduce((facts, [actor, body]) => {
    const decided = decide(actor, facts, body, at(1))
    if (!decided.ok) throw new Error(`${body.type}: ${decided.refusal.code}`)
    return decided.value.reduce((before, { body: next, by }) => applyEvent(before, { caseId: 'k', seq: before.seq + 1, at: at(1), actorId: by.id, actorRole: by.role, body: next }), facts)
  }, draftFacts('k', 'c'))
}
const FILED = [[consumer, submitted], [consumer, { type: 'evidence.added', evidenceId: 'slip', slot: 'pos_slip', sha256: 'x', sizeBytes: 1 }]] as [Actor, EventBody][]
const SERVED = [...FILED, [handler, { type: 'case.accepted' }], [handler, { type: 'merchant.asked', ...text }]] as [Actor, EventBody][]

describe('no comment', () => {
  const shown = after(...SERVED, [handler, disclosed('slip', 'merchant')])

  test('is a word of the side whose time is running, and ends that time', () => {
    const told = after(...SERVED, [handler, disclosed('slip', 'merchant')], [manager, message(['merchant', 'institution'], NO_COMMENT)])
    expect([shown.clocks.merchant_reply?.state, told.clocks.merchant_reply?.state]).toEqual(['running', 'stopped'])
  })

  test('cannot be said before there is anything to comment on, or after', () => {
    expect(decide(consumer, shown, message(['consumer', 'institution'], NO_COMMENT), at(2))).toEqual({ ok: false, refusal: { code: 'too_late' } })
  })

  test('of a consumer asks for no answer; any other message of theirs does', () => {
    const own: [Actor, EventBody][] = [[manager, { type: 'evidence.added', evidenceId: 'journal', slot: 'terminal_journal', sha256: 'x', sizeBytes: 1 }], [handler, disclosed('journal', 'consumer')]]
    expect(after(...SERVED, ...own, [consumer, message(['consumer', 'institution'], NO_COMMENT)]).unreadFromConsumer).toBe(0)
    const asked = after(...SERVED, ...own, [consumer, message(['consumer', 'institution'])])
    expect(asked.unreadFromConsumer).toBe(1)
    expect(after(...SERVED, ...own, [consumer, message(['consumer', 'institution'])], [handler, { type: 'message.acknowledged' }]).unreadFromConsumer).toBe(0)
    expect(decide(handler, asked, { type: 'message.acknowledged' }, at(2)).ok).toBe(true)
    expect(decide(handler, shown, { type: 'message.acknowledged' }, at(2))).toEqual({ ok: false, refusal: { code: 'nothing_proposed' } })
  })
})

test('a shop that has not been served is neither written to nor shown anything', () => {
  const accepted = after(...FILED, [handler, { type: 'case.accepted' }])
  for (const body of [message(['merchant', 'institution']), disclosed('slip', 'merchant')]) {
    expect(decide(handler, accepted, body, at(2))).toEqual({ ok: false, refusal: { code: 'not_yet', missing: ['merchant_served'] } })
  }
})

test('what the shop asks its acquirer to refund is a task with its own clock, until it is done or the shop answers something else', () => {
  const asked = after(...SERVED, [manager, { type: 'refund.asked', taskId: 'task', amountFen: 36_800, ...text }])
  expect(asked).toMatchObject({ state: 'investigating', refundTask: { taskId: 'task', amountFen: 36_800 }, response: { answer: 'agree' } })
  expect(asked.clocks.acquirer_refund?.state).toBe('running')
  const again = after(...SERVED, [manager, { type: 'refund.asked', taskId: 'task', amountFen: 36_800, ...text }], [handler, { type: 'merchant.asked', ...text }], [manager, { type: 'response.contested', ground: 'already_refunded', ...text }])
  expect(again.refundTask).toBeNull()
  expect(again.clocks.acquirer_refund?.state).toBe('stopped')
})
