/** Why a stretch of text may not be kept as typed. `secret`: security code, expiry, track, password or one-time code (class C3). */
export type SensitiveKind = 'card_number' | 'resident_id' | 'secret'

/** A sensitive stretch of text, [start, end), and what stands in its place. */
export interface Find { start: number; end: number; kind: SensitiveKind; shown: string }
