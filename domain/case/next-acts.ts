import type { Action } from './actions'
import { PAYS } from './claim'
import type { CaseFacts } from './facts'
import { isFinal, type CaseState } from './states'
import { isOpen } from './transitions'

/** What an institution does next: one act above all, others beside it, and the sentence that says why. */
export interface NextActs { hint: NextHint; primary: Action | null; others: readonly Action[] }
export type NextHint =
  | 'submitted' | 'needs_information' | 'accepted' | 'awaiting_merchant' | 'investigating' | 'proposed' | 'awaiting_external'
  | 'decided_pays' | 'decided_accepts' | 'redress_pending' | 'ended' | 'reopened' | 'in_mediation' | 'under_review' | 'escalated' | 'extension_proposed' | 'excess_proposed' | 'returned'

const ALWAYS = ['case.assign', 'interest.declare'] as const satisfies readonly Action[]
const NEXT: Partial<Record<CaseState, NextActs>> = {
  submitted: { hint: 'submitted', primary: 'case.accept', others: ['information.request', 'case.merge', 'case.refuse', ...ALWAYS] },
  needs_information: { hint: 'needs_information', primary: null, others: ['case.merge', 'case.refuse', ...ALWAYS] },
  accepted: { hint: 'accepted', primary: 'merchant.ask', others: ['investigation.open', 'extension.propose', 'new_facts.record', ...ALWAYS] },
  reopened: { hint: 'reopened', primary: 'investigation.open', others: ['merchant.ask', 'extension.propose', ...ALWAYS] },
  awaiting_merchant: { hint: 'awaiting_merchant', primary: 'merchant.pass', others: ['extension.propose', 'new_facts.record', ...ALWAYS] },
  investigating: { hint: 'investigating', primary: 'decision.propose', others: ['merchant.ask', 'investigation.pause', 'mediation.propose', 'mediation.open', 'extension.propose', 'new_facts.record', ...ALWAYS] },
  awaiting_external: { hint: 'awaiting_external', primary: 'investigation.resume', others: ['extension.propose', 'new_facts.record', ...ALWAYS] },
  in_mediation: { hint: 'in_mediation', primary: 'mediation.agree', others: ['mediation.end', ...ALWAYS] },
  redress_pending: { hint: 'redress_pending', primary: 'case.close', others: ['refund.record', 'excess.propose', 'bank.ask', ...ALWAYS] },
  under_review: { hint: 'under_review', primary: 'review.decide', others: [...ALWAYS] },
  escalated: { hint: 'escalated', primary: 'feedback.record', others: ['escalation.forward', 'escalation.return', 'escalation.end', ...ALWAYS] },
  merged: { hint: 'ended', primary: null, others: ['case.unmerge'] },
}

type Known = Pick<CaseFacts, 'state' | 'proposal' | 'extension' | 'excess' | 'decision' | 'unreadFromConsumer' | 'lastEventType'>

/** The acts a case waits for, whoever may do them. */
export function nextActs(facts: Known): NextActs {
  const acts = actsOfState(facts)
  return facts.unreadFromConsumer > 0 && !isFinal(facts.state) ? { ...acts, others: [...acts.others, 'message.acknowledge'] } : acts
}

const RETURNED: readonly string[] = ['decision.returned', 'extension.returned', 'excess.returned']

/** What waits for a second person's word comes first; what the case would else be about stays beside it. */
function actsOfState(facts: Known): NextActs {
  const { state, extension, excess, lastEventType } = facts
  const acts = actsAlone(facts)
  const first = (hint: NextHint, approve: Action, back: Action, asked: Action): NextActs =>
    ({ hint, primary: approve, others: [back, ...(acts.primary ? [acts.primary] : []), ...acts.others.filter((action) => action !== asked)] })
  if (extension && isOpen('extension.approve', state)) return first('extension_proposed', 'extension.approve', 'extension.return', 'extension.propose')
  if (excess && isOpen('excess.allow', state)) return first('excess_proposed', 'excess.allow', 'excess.return', 'excess.propose')
  return RETURNED.includes(lastEventType) && !isFinal(state) ? { ...acts, hint: 'returned' } : acts
}

function actsAlone({ state, proposal, decision }: Known): NextActs {
  const ofState = NEXT[state] ?? { hint: 'ended', primary: null, others: [] }
  if (isFinal(state)) return ofState
  if (state === 'decided' || state === 'review_decided') {
    return decision && PAYS[decision.outcome]
      ? { hint: 'decided_pays', primary: 'refund.record', others: ['excess.propose', ...ALWAYS] }
      : { hint: 'decided_accepts', primary: 'case.close', others: [...ALWAYS] }
  }
  if (state === 'investigating' && proposal) return { hint: 'proposed', primary: 'decision.approve', others: ['decision.propose', 'decision.return', ...ALWAYS] }
  return ofState
}
