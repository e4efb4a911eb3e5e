import type { Action } from './actions'
import { PAYS } from './claim'
import type { CaseFacts } from './facts'
import { isFinal, type CaseState } from './states'

/** What an institution does next: one act above all, others beside it, and the sentence that says why. */
export interface NextActs { hint: NextHint; primary: Action | null; others: readonly Action[] }
export type NextHint =
  | 'submitted' | 'needs_information' | 'accepted' | 'awaiting_merchant' | 'investigating' | 'proposed' | 'awaiting_external'
  | 'decided_pays' | 'decided_accepts' | 'redress_pending' | 'ended'

const NEXT: Partial<Record<CaseState, NextActs>> = {
  submitted: { hint: 'submitted', primary: 'case.accept', others: ['information.request', 'case.refuse', 'case.assign'] },
  needs_information: { hint: 'needs_information', primary: null, others: ['case.refuse', 'case.assign'] },
  accepted: { hint: 'accepted', primary: 'merchant.ask', others: ['investigation.open', 'case.assign'] },
  awaiting_merchant: { hint: 'awaiting_merchant', primary: 'merchant.pass', others: ['case.assign'] },
  investigating: { hint: 'investigating', primary: 'decision.propose', others: ['merchant.ask', 'investigation.pause', 'case.assign'] },
  awaiting_external: { hint: 'awaiting_external', primary: 'investigation.resume', others: ['case.assign'] },
  redress_pending: { hint: 'redress_pending', primary: 'case.close', others: ['refund.record', 'case.assign'] },
}

/** The acts a case waits for, whoever may do them. */
export function nextActs({ state, proposal, decision }: Pick<CaseFacts, 'state' | 'proposal' | 'decision'>): NextActs {
  if (isFinal(state)) return { hint: 'ended', primary: null, others: [] }
  if (state === 'decided') {
    return decision && PAYS[decision.outcome]
      ? { hint: 'decided_pays', primary: 'refund.record', others: ['case.assign'] }
      : { hint: 'decided_accepts', primary: 'case.close', others: ['case.assign'] }
  }
  if (state === 'investigating' && proposal) return { hint: 'proposed', primary: 'decision.approve', others: ['decision.propose', 'decision.return', 'case.assign'] }
  return NEXT[state] ?? { hint: 'ended', primary: null, others: [] }
}
