import type { Action } from '../case/actions'
import type { Role } from './roles'

/**
 * Over which cases a role may act.
 * own: the consumer's own · party: those the merchant was served with · institution: those of the acquirer ·
 * assigned: those of the acquirer that this person handles · remit: those of supervised institutions · any: all.
 */
export type Reach = 'own' | 'party' | 'institution' | 'assigned' | 'remit' | 'any'

/** Who may do what. Total: an action without a row does not compile. The states are in `case/transitions.ts`. */
export const PERMISSIONS: Record<Action, Partial<Record<Role, Reach>>> = {
  // action                 who may, and over which cases
  'case.view':            { consumer: 'own', merchant_clerk: 'party', merchant_manager: 'party', handler: 'institution', approver: 'institution', risk: 'institution', institution_admin: 'institution', examiner: 'remit', system: 'any' },
  'complaint.submit':     { consumer: 'own' },
  'complaint.withdraw':   { consumer: 'own' },
  'information.request':  { handler: 'institution' },
  'information.supply':   { consumer: 'own' },
  'case.accept':          { handler: 'institution' },
  'case.refuse':          { handler: 'institution' },
  'case.assign':          { handler: 'institution', approver: 'institution', institution_admin: 'institution' },
  'merchant.ask':         { handler: 'assigned' },
  'refund.agree':         { merchant_manager: 'party' },
  'response.contest':     { merchant_clerk: 'party', merchant_manager: 'party' },
  'merchant.pass':        { handler: 'assigned', system: 'any' },
  'investigation.open':   { handler: 'assigned' },
  'investigation.pause':  { handler: 'assigned' },
  'investigation.resume': { handler: 'assigned' },
  'ledger.attach':        { handler: 'assigned', system: 'any' },
  'diagnosis.record':     { handler: 'assigned', system: 'any' },
  'decision.propose':     { handler: 'assigned' },
  'decision.return':      { approver: 'institution' },
  'decision.approve':     { approver: 'institution' },
  'decision.accept':      { consumer: 'own' },
  'refund.record':        { handler: 'assigned' },
  'arrival.confirm':      { consumer: 'own' },
  'case.close':           { handler: 'assigned', system: 'any' },
  'evidence.add':         { consumer: 'own', merchant_clerk: 'party', merchant_manager: 'party', handler: 'assigned' },
  'evidence.disclose':    { handler: 'assigned' },
  'message.send':         { consumer: 'own', merchant_clerk: 'party', merchant_manager: 'party', handler: 'assigned' },
  'note.add':             { handler: 'institution', approver: 'institution', risk: 'institution', institution_admin: 'institution' },
  'contact.reveal':       { handler: 'assigned', approver: 'institution' },
  'clock.start':          { system: 'any' },
  'clock.pause':          { system: 'any' },
  'clock.resume':         { system: 'any' },
  'clock.stop':           { system: 'any' },
  'clock.breach':         { system: 'any' },
}
