/** What may be done without a key in a window: by one address, or by one person. Generous: a shopping mall shares an address. */
export const USE_LIMITS = {
  draft: { max: 200, windowMinutes: 60 },
  lookup: { max: 600, windowMinutes: 10 },
  /** By an address, before the bytes are read; and by a person, in the transaction that adds the file. */
  upload: { max: 500, windowMinutes: 60 },
  upload_by_person: { max: 50, windowMinutes: 60 },
  /** Ledger files, by the member of staff who brings them; bills, by the address a consumer reads them from. */
  ledger: { max: 120, windowMinutes: 60 },
  bill: { max: 100, windowMinutes: 60 },
  filing: { max: 20, windowMinutes: 60 },
  /** Complaints told on the phone, by whoever types them. */
  recording: { max: 60, windowMinutes: 60 },
} as const
export type LimitedUse = keyof typeof USE_LIMITS
