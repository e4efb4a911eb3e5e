/** Every kind of letter, in the order a case usually meets them. */
export const LETTER_KINDS = [
  'receipt', 'supplement', 'acceptance', 'non_acceptance', 'merchant_notice', 'extension',
  'mediation_notice', 'mediation_agreement', 'mediation_termination', 'decision', 'review_decision', 'feedback', 'bank_inquiry',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** Whom a letter is written to. The regulator and the payer's bank get theirs outside this house. */
export const ADDRESSEES = ['consumer', 'merchant', 'regulator', 'bank'] as const
export type Addressee = (typeof ADDRESSEES)[number]

export interface OrganisationName { name: string; nameEn: string }

/** Where an institution is reached; null is what it has not told us. */
export interface Contact { phone: string | null; address: string | null; mailbox: string | null }
