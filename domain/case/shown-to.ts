import type { Party } from '../access/roles'
import type { ClockFacts } from '../clock/clock-facts'
import type { EventBody } from './events'
import type { CaseFacts } from './facts'

/** What was laid before a side since it last spoke, and the time it has to speak to it. */
export interface ShownTo { evidenceIds: string[]; window: Pick<ClockFacts, 'state' | 'dueAt'>; isOpen: boolean }

interface Told { seq: number; party: Party; body: EventBody }

/** The files this side has been shown and has not answered; null when there are none. */
export function shownTo(side: 'consumer' | 'merchant', { clocks }: Pick<CaseFacts, 'clocks'>, events: readonly Told[], now: Date): ShownTo | null {
  const window = clocks[side === 'consumer' ? 'consumer_reply' : 'merchant_reply']
  const spoke = events.findLast(({ body, party }) => body.type === 'message.sent' && party === side)?.seq ?? 0
  const evidenceIds = events.flatMap(({ seq, body }) => (body.type === 'evidence.disclosed' && body.to === side && seq > spoke ? [body.evidenceId] : []))
  if (!window || evidenceIds.length === 0) return null
  return { evidenceIds: [...new Set(evidenceIds)], window, isOpen: window.state === 'running' && now < new Date(window.dueAt) }
}
