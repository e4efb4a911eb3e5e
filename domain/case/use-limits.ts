/** What may be done without a key in a window: by one address, or by one person. Generous: a shopping mall shares an address. */
export const USE_LIMITS = {
  draft: { max: 200, windowMinutes: 60 },
  lookup: { max: 600, windowMinutes: 10 },
  /** By an address, before the bytes are read; and by a person, in the transaction that adds the file. */
  upload: { max: 500, windowMinutes: 60 },
  upload_by_person: { max: 50, windowMinutes: 60 },
  filing: { max: 20, windowMinutes: 60 },
} as const
export type LimitedUse = keyof typeof USE_LIMITS
