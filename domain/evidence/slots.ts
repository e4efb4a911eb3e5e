import { type Party, PARTY_OF, type Role } from '../access/roles'
import type { ComplaintType, InformationItem } from '../case/claim'

/** Evidence is asked for by what would prove it. Each file goes into one of these. */
export const EVIDENCE_SLOTS = [
  'wechat_bill', 'pos_slip', 'bank_statement', 'refund_proof', 'terminal_journal', 'delivery_proof',
  'chat', 'contract', 'identity', 'authority', 'other',
] as const
export type EvidenceSlot = (typeof EVIDENCE_SLOTS)[number]

/** Whose people may put a file into a slot. Whether they may add evidence to this case at all is asked of `can`. */
const FILLED_BY: Record<EvidenceSlot, readonly Party[]> = {
  wechat_bill:      ['consumer', 'merchant', 'institution'],
  pos_slip:         ['consumer', 'merchant', 'institution'],
  bank_statement:   ['consumer', 'institution'],
  refund_proof:     ['consumer', 'merchant', 'institution'],
  terminal_journal: ['merchant', 'institution'],
  delivery_proof:   ['merchant'],
  chat:             ['consumer', 'merchant', 'institution'],
  contract:         ['consumer', 'merchant', 'institution'],
  identity:         ['consumer'],
  authority:        ['consumer'],
  other:            ['consumer', 'merchant', 'institution'],
}

/** Whether somebody in this role may put a file into this slot. */
export const mayFill = (role: Role, slot: EvidenceSlot): boolean => FILLED_BY[slot].includes(PARTY_OF[role])

/** The slots a role may fill, in the order screens show them. */
export const slotsFor = (role: Role): EvidenceSlot[] => EVIDENCE_SLOTS.filter((slot) => mayFill(role, slot))

/** What would prove each kind of complaint, the strongest first. */
export const PROVES_COMPLAINT: Record<ComplaintType, readonly EvidenceSlot[]> = {
  charged_shown_refunded: ['wechat_bill', 'pos_slip', 'bank_statement'],
  refund_not_arrived:     ['refund_proof', 'bank_statement', 'wechat_bill'],
  amount_mismatch:        ['wechat_bill', 'pos_slip', 'bank_statement'],
  duplicate_charge:       ['bank_statement', 'wechat_bill', 'pos_slip'],
}

/** The slot that answers what an institution asked the consumer for; a description is words, not a file. */
export const SLOT_OF_ITEM = {
  wechat_bill: 'wechat_bill',
  pos_slip: 'pos_slip',
  bank_statement: 'bank_statement',
  identity: 'identity',
  authority: 'authority',
  description: null,
} as const satisfies Record<InformationItem, EvidenceSlot | null>
