import type { Action } from './actions'
import type { CaseState } from './states'

/**
 * Every move a case can make. An action is open in a state when a row here begins with both.
 * Source: product.md "States"; complaint rules, section 2.1.
 */
export const TRANSITIONS = [
  // from                 on                       to
  ['draft',               'complaint.submit',      'submitted'],

  ['submitted',           'information.request',   'needs_information'],
  ['needs_information',   'information.supply',    'submitted'],
  ['submitted',           'case.accept',           'accepted'],
  ['submitted',           'case.refuse',           'not_accepted'],
  ['needs_information',   'case.refuse',           'not_accepted'],   // nothing came

  ['accepted',            'merchant.ask',          'awaiting_merchant'],
  ['investigating',       'merchant.ask',          'awaiting_merchant'],
  ['awaiting_merchant',   'refund.agree',          'investigating'],
  ['awaiting_merchant',   'response.contest',      'investigating'],
  ['awaiting_merchant',   'merchant.pass',         'investigating'],   // silence at the deadline: the file goes on as it is
  ['accepted',            'investigation.open',    'investigating'],

  ['investigating',       'investigation.pause',   'awaiting_external'],
  ['awaiting_external',   'investigation.resume',  'investigating'],

  ['investigating',       'decision.approve',      'decided'],
  ['decided',             'refund.record',         'redress_pending'],
  ['redress_pending',     'case.close',            'closed'],
  ['decided',             'case.close',            'closed'],

  ['submitted',           'complaint.withdraw',    'withdrawn'],
  ['needs_information',   'complaint.withdraw',    'withdrawn'],
  ['accepted',            'complaint.withdraw',    'withdrawn'],
  ['awaiting_merchant',   'complaint.withdraw',    'withdrawn'],
  ['investigating',       'complaint.withdraw',    'withdrawn'],
  ['awaiting_external',   'complaint.withdraw',    'withdrawn'],
] as const satisfies readonly (readonly [CaseState, Action, CaseState])[]

const OPEN: readonly CaseState[] = ['submitted', 'needs_information', 'accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'decided', 'redress_pending']
const HANDLING: readonly CaseState[] = ['accepted', 'awaiting_merchant', 'investigating', 'awaiting_external', 'decided', 'redress_pending']

/** The states in which an action that moves nothing is open. */
export const OPEN_IN: Partial<Record<Action, readonly CaseState[]>> = {
  'case.view': [...OPEN, 'not_accepted', 'merged', 'closed', 'withdrawn'],
  'case.assign': OPEN,
  'ledger.attach': HANDLING,
  'diagnosis.record': OPEN,
  'decision.propose': ['investigating'],
  'decision.return': ['investigating'],
  'decision.accept': ['decided', 'redress_pending'],
  'refund.record': ['redress_pending'],
  'arrival.confirm': ['redress_pending'],
  'evidence.add': ['draft', ...OPEN],
  'evidence.disclose': HANDLING,
  'message.send': OPEN,
  'note.add': OPEN,
  'contact.reveal': OPEN,
  'clock.start': OPEN,
  'clock.pause': OPEN,
  'clock.resume': OPEN,
  // A clock may still have to stop in the very event after the one that ended the case.
  'clock.stop': [...OPEN, 'not_accepted', 'merged', 'closed', 'withdrawn'],
  'clock.breach': OPEN,
}

/** Where `action` leads from `state`; null when it moves nothing or is not open. */
export function nextState(state: CaseState, action: Action): CaseState | null {
  return TRANSITIONS.find(([from, on]) => from === state && on === action)?.[2] ?? null
}

/** Whether the table lets `action` happen in `state` at all, whoever asks. */
export function isOpen(action: Action, state: CaseState): boolean {
  return nextState(state, action) !== null || (OPEN_IN[action]?.includes(state) ?? false)
}
