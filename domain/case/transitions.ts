import type { Action } from './actions'
import type { CaseState } from './states'

/**
 * Every move a case can make. An action is open in a state when a row here begins with both.
 * Source: product.md "States"; complaint rules, section 2.1.
 */
export const TRANSITIONS = [
  // from                 on                       to
  ['draft',               'complaint.submit',      'submitted'],
  ['draft',               'complaint.record',      'submitted'],           // told on the phone, typed by staff

  ['submitted',           'information.request',   'needs_information'],
  ['needs_information',   'information.supply',    'submitted'],
  ['submitted',           'case.accept',           'accepted'],
  ['submitted',           'case.refuse',           'not_accepted'],
  ['needs_information',   'case.refuse',           'not_accepted'],        // nothing came
  ['submitted',           'case.merge',            'merged'],
  ['needs_information',   'case.merge',            'merged'],
  ['merged',              'case.unmerge',          'submitted'],

  ['accepted',            'merchant.ask',          'awaiting_merchant'],
  ['investigating',       'merchant.ask',          'awaiting_merchant'],
  ['reopened',            'merchant.ask',          'awaiting_merchant'],
  ['awaiting_merchant',   'refund.agree',          'investigating'],
  ['awaiting_merchant',   'refund.ask',            'investigating'],       // the shop agrees and cannot refund by itself
  ['awaiting_merchant',   'response.contest',      'investigating'],
  ['awaiting_merchant',   'merchant.pass',         'investigating'],       // silence at the deadline: the file goes on as it is
  ['accepted',            'investigation.open',    'investigating'],
  ['reopened',            'investigation.open',    'investigating'],

  ['investigating',       'investigation.pause',   'awaiting_external'],
  ['awaiting_external',   'investigation.resume',  'investigating'],
  ['investigating',       'mediation.open',        'in_mediation'],
  ['in_mediation',        'mediation.agree',       'decided'],
  ['in_mediation',        'mediation.end',         'investigating'],

  ['investigating',       'decision.approve',      'decided'],
  ['decided',             'refund.record',         'redress_pending'],
  ['review_decided',      'refund.record',         'redress_pending'],
  ['redress_pending',     'case.close',            'closed'],
  ['decided',             'case.close',            'closed'],
  ['review_decided',      'case.close',            'closed'],

  ['decided',             'review.request',        'under_review'],
  ['redress_pending',     'review.request',        'under_review'],
  ['under_review',        'review.decide',         'review_decided'],

  ['decided',             'case.escalate',         'escalated'],
  ['review_decided',      'case.escalate',         'escalated'],
  ['awaiting_merchant',   'case.escalate',         'escalated'],           // the decision is overdue
  ['investigating',       'case.escalate',         'escalated'],
  ['awaiting_external',   'case.escalate',         'escalated'],
  ['escalated',           'escalation.return',     'investigating'],
  ['escalated',           'escalation.end',        'closed'],

  ['closed',              'case.reopen',           'reopened'],

  ['submitted',           'complaint.withdraw',    'withdrawn'],
  ['needs_information',   'complaint.withdraw',    'withdrawn'],
  ['accepted',            'complaint.withdraw',    'withdrawn'],
  ['awaiting_merchant',   'complaint.withdraw',    'withdrawn'],
  ['investigating',       'complaint.withdraw',    'withdrawn'],
  ['awaiting_external',   'complaint.withdraw',    'withdrawn'],
  ['in_mediation',        'complaint.withdraw',    'withdrawn'],
  ['decided',             'complaint.withdraw',    'withdrawn'],
  ['under_review',        'complaint.withdraw',    'withdrawn'],
  ['review_decided',      'complaint.withdraw',    'withdrawn'],
  ['reopened',            'complaint.withdraw',    'withdrawn'],
] as const satisfies readonly (readonly [CaseState, Action, CaseState])[]

const HANDLING = [
  'accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'in_mediation', 'decided', 'redress_pending',
  'under_review', 'review_decided', 'escalated', 'reopened',
] as const satisfies readonly CaseState[]
const OPEN = ['submitted', 'needs_information', ...HANDLING] as const satisfies readonly CaseState[]
const ENDED = ['not_accepted', 'merged', 'closed', 'withdrawn'] as const satisfies readonly CaseState[]
const UNDECIDED = ['accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'in_mediation', 'reopened'] as const satisfies readonly CaseState[]
const DECIDED = ['decided', 'redress_pending', 'review_decided'] as const satisfies readonly CaseState[]

/** The states in which an action that moves nothing is open. */
export const OPEN_IN: Partial<Record<Action, readonly CaseState[]>> = {
  'case.view': [...OPEN, ...ENDED],
  'case.assign': OPEN,
  'case.absorb': OPEN,
  'case.release': [...OPEN, ...ENDED],
  'interest.declare': OPEN,
  'new_facts.record': UNDECIDED,
  'pause.object': ['needs_information', 'awaiting_external', 'in_mediation'],
  'ledger.attach': HANDLING,
  'diagnosis.record': OPEN,
  'mediation.propose': ['investigating'],
  'mediation.consent': ['investigating'],
  'extension.propose': UNDECIDED,
  'extension.return': UNDECIDED,
  'extension.approve': UNDECIDED,
  'decision.propose': ['investigating'],
  'decision.return': ['investigating'],
  'decision.accept': DECIDED,
  'decision.reject': DECIDED,
  'refund.record': ['redress_pending'],
  'excess.propose': DECIDED,
  'excess.return': DECIDED,
  'excess.allow': DECIDED,
  // Money that was sent arrives whatever becomes of the case meanwhile.
  'arrival.confirm': HANDLING,
  'arrival.observe': HANDLING,
  'bank.ask': HANDLING,
  'escalation.forward': ['escalated'],
  'feedback.record': ['escalated'],
  'case.rate': ['closed'],
  'evidence.add': ['draft', ...OPEN],
  'evidence.disclose': HANDLING,
  'message.send': OPEN,
  'message.acknowledge': OPEN,
  'note.add': OPEN,
  'contact.reveal': OPEN,
  'clock.start': [...OPEN, ...ENDED],      // how long the file of an ended case is kept
  'clock.pause': OPEN,
  'clock.resume': OPEN,
  'clock.extend': UNDECIDED,
  'clock.recompute': [...OPEN, ...ENDED],
  // A clock may still have to stop in the very event after the one that ended the case.
  'clock.stop': [...OPEN, ...ENDED],
  'clock.warn': OPEN,
  'clock.breach': OPEN,
  'clock.lapse': [...OPEN, ...ENDED],
}

/** Where `action` leads from `state`; null when it moves nothing or is not open. */
export function nextState(state: CaseState, action: Action): CaseState | null {
  return TRANSITIONS.find(([from, on]) => from === state && on === action)?.[2] ?? null
}

/** Whether the table lets `action` happen in `state` at all, whoever asks. */
export function isOpen(action: Action, state: CaseState): boolean {
  return nextState(state, action) !== null || (OPEN_IN[action]?.includes(state) ?? false)
}
