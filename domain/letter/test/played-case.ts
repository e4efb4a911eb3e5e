import type { Actor } from '../../access/actor'
import { SYSTEM } from '../../access/actor'
import { eventAsSeenBy } from '../../access/visible-events'
import type { Party } from '../../access/roles'
import { applyEvent } from '../../case/apply-event'
import { decide } from '../../case/decide'
import type { DecisionTerms } from '../../case/event-parts'
import type { EventBody } from '../../case/events'
import { type CaseFacts, draftFacts } from '../../case/facts'
import type { Diagnosis } from '../../diagnosis/diagnosis'
import type { Happening, LetterAbout } from '../letter-about'
import type { Addressee, LetterKind } from '../letter-names'
import { letterOf } from '../letters'

const actor = (id: string, role: Actor['role'], orgId: string | null = null): Actor => ({ id, role, orgId, remit: [], onlyCaseId: null })
export const CONSUMER = actor('consumer', 'consumer')
export const HANDLER = actor('handler', 'handler', 'bank')
export const APPROVER = actor('approver', 'approver', 'bank')
export const REVIEWER = actor('reviewer', 'approver', 'bank')
export const MANAGER = actor('manager', 'merchant_manager', 'shop')
export const MACHINE = SYSTEM

export const FULL: DecisionTerms = { outcome: 'refund_full', clause: 'ecommerce_55', claimedFen: 36_800, establishedFen: 36_800, approvedFen: 36_800, evidenceIds: ['slip', 'hidden'] }
export const REJECTED: DecisionTerms = { outcome: 'rejected', clause: 'pbc_43', claimedFen: 36_800, establishedFen: 0, approvedFen: 0, evidenceIds: [] }

type Filing = Extract<EventBody, { type: 'complaint.submitted' }>
export const FILING: Filing = {
  type: 'complaint.submitted', reference: 'MZ-2611-0047-5', consumerId: 'consumer', acquirerId: 'bank', acquirerKind: 'bank', merchantId: 'shop',
  complaintType: 'charged_shown_refunded', payMeans: 'wechat_card', amountFen: 36_800, paidAt: '2026-11-21T11:42:00.000Z',
  shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund', wishFen: 36_800,
  keys: { transactionId: '4200001234202611210000008817', outTradeNo: 'A1000118817', rrn: '325194008812', accountTail: '6411' }, textId: 'story', textHash: 'h',
}

/** One act: who, what, after how many hours, and what they wrote. */
export type Step = readonly [by: Actor, body: EventBody, hours?: number, words?: string]

export interface Played { facts: CaseFacts; events: (Happening & { actorId: string })[] }

/** A case led through the acts by the function that decides them all. Throws when one is refused: then the story is wrong. */
export function play(steps: readonly Step[]): Played {
  let facts = draftFacts('0190f5c0-0000-7000-8000-000000000001', 'consumer')
  let at = new Date('2026-11-21T12:31:00.000Z')
  const events: Played['events'] = []
  for (const [by, body, hours = 1, words = null] of steps) {
    at = new Date(at.getTime() + hours * 3_600_000)
    const decided = decide(by, facts, body, at)
    if (!decided.ok) throw new Error(`${body.type} was refused: ${JSON.stringify(decided.refusal)}`)
    for (const next of decided.value) {
      const seq = facts.seq + 1
      facts = applyEvent(facts, { caseId: facts.id, seq, at, actorId: next.by.id, actorRole: next.by.role, body: next.body })
      events.push({ seq, at, role: next.by.role, actorId: next.by.id, body: next.body, words: next.body === body ? words : null })
    }
  }
  return { facts, events }
}

const EVIDENCE: LetterAbout['evidence'] = [
  { id: 'slip', slot: 'pos_slip', sha256: 'ab'.repeat(32), party: 'consumer', disclosedTo: ['merchant'], at: new Date('2026-11-21T12:40:00.000Z') },
  { id: 'hidden', slot: 'terminal_journal', sha256: 'cd'.repeat(32), party: 'institution', disclosedTo: [], at: new Date('2026-11-22T01:00:00.000Z') },
]

export const DIAGNOSIS = {
  cause: 'network_delay', rule: 'D02', confidence: 0.94, accountTail: '6411',
  rows: [
    { rowId: '0190f5c0-0000-7000-8000-0000000000a1', proves: { code: 'wechat_paid', params: { amountFen: 36_800 } } },
    { rowId: '0190f5c0-0000-7000-8000-0000000000a2', proves: { code: 'reversal_done', params: { amountFen: 36_800, seconds: 31 } } },
  ],
} as unknown as Diagnosis

/** What a letter of this kind is made from: the last act of the story that gives rise to one. `minimal`: nothing known that need not be. */
export function about(kind: LetterKind, to: Addressee, { facts, events }: Played, { isMinimal = false, party = 'institution' as Party } = {}): LetterAbout {
  const seen = events.flatMap((one) => {
    const body = eventAsSeenBy(party, one.body, new Set(['slip', ...(party === 'institution' ? ['hidden'] : [])]))
    return body ? [{ ...one, body, words: isMinimal ? null : one.words }] : []
  })
  const event = seen.findLast(({ body }) => letterOf(body.type) === kind)
  if (!event) throw new Error(`no act of the story gives rise to ${kind}`)
  return {
    kind, to, facts, events: seen, event: { ...event, hash: 'ef'.repeat(32), name: isMinimal ? null : event.actorId === 'approver' ? '赵启明' : '王敏' },
    evidence: isMinimal ? [] : EVIDENCE, diagnosis: isMinimal ? null : DIAGNOSIS,
    consumerName: to === 'merchant' || to === 'bank' || isMinimal ? null : '陈**',
    merchant: { name: '朝阳路便利店', nameEn: 'Chaoyang Road Corner Shop' }, acquirer: { name: '云渡银行', nameEn: 'Yundu Bank' },
    contact: isMinimal ? { phone: null, address: null, mailbox: null } : { phone: '0199-5550 1101', address: '云渡市中央区银杏大道 6 号', mailbox: 'complaints@yundu.example' },
    isWhole: true,
  }
}
