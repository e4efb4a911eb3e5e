import type { Action } from '../case/actions'
import type { CaseFacts } from '../case/facts'
import { isOpen } from '../case/transitions'
import { type Answer, ok, refuse } from '../result'
import type { Actor } from './actor'
import { PERMISSIONS, type Reach } from './permissions'

/** What `can` needs to know of a case; a list row has it without its whole timeline. */
export type CaseInReach = Pick<CaseFacts, 'id' | 'state' | 'consumerId' | 'merchantId' | 'acquirerId' | 'handlerId' | 'servedAt'>

/** May `actor` do this to the case now? Asked by the page that draws the button and by the use case behind it. */
export function can(actor: Actor, action: Action, dispute: CaseInReach): Answer<true> {
  const reach = PERMISSIONS[action][actor.role]
  if (!reach || !reaches(reach, actor, dispute)) return refuse({ code: 'forbidden', action })
  if (!isOpen(action, dispute.state)) return refuse({ code: 'wrong_state', action, state: dispute.state })
  return ok(true)
}

/** Whether the case lies within the reach. */
export function reaches(reach: Reach, actor: Actor, dispute: CaseInReach): boolean {
  if (actor.onlyCaseId !== null && actor.onlyCaseId !== dispute.id) return false
  const own = dispute.consumerId === actor.id
  // A draft is its owner's alone; a complaint told on the phone has no draft of its own and belongs to the institution that hears it.
  if (dispute.state === 'draft') return own || (reach === 'institution' && dispute.acquirerId !== '' && dispute.acquirerId === actor.orgId)
  switch (reach) {
    case 'own': return own
    case 'party': return dispute.merchantId === actor.orgId && dispute.servedAt !== null
    case 'institution': return dispute.acquirerId === actor.orgId
    case 'assigned': return dispute.acquirerId === actor.orgId && dispute.handlerId === actor.id
    case 'remit': return actor.remit.includes(dispute.acquirerId)
    case 'any': return true
  }
}
