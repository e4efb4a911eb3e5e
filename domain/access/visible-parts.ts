import type { Party } from './roles'

/** Parts of a case that not every party at the table may see. What is not named here all who may see the case see. */
export type CasePart = 'contact' | 'ledger' | 'proposal' | 'internal_events' | 'handler_name' | 'account_tail' | 'readers' | 'suspicion'

/** Field visibility: which side sees which part. Contacts are masked even where they are visible. */
export const VISIBLE_TO: Record<CasePart, readonly Party[]> = {
  contact: ['consumer', 'institution', 'regulator'],
  ledger: ['institution', 'regulator'],
  proposal: ['institution', 'regulator'],
  internal_events: ['institution', 'regulator'],
  handler_name: ['institution', 'regulator'],
  account_tail: ['consumer', 'institution', 'regulator'],
  readers: ['consumer', 'institution', 'regulator'],
  // A suspicion is for the institution; the parties read that the payment is being checked.
  suspicion: ['institution', 'regulator'],
}

export const mayReadPart = (party: Party, part: CasePart): boolean => VISIBLE_TO[part].includes(party)
