/**
 * What a scanner says of a file. Only `clean` and `not_configured` let it go on: `infected` means quarantine,
 * `unscanned` means it stays in checking and is scanned again later.
 */
export type Verdict =
  | { is: 'clean' }
  | { is: 'infected'; signature: string }
  | { is: 'unscanned'; reason: 'unreachable' | 'timed_out' | 'refused' | 'not_understood' }
  | { is: 'not_configured' }

export interface Antivirus {
  /** Never throws: a scanner that is down is an answer too. */
  scan(content: Uint8Array): Promise<Verdict>
}

/** For installations without a scanner. */
export const noAntivirus: Antivirus = { scan: async () => ({ is: 'not_configured' }) }
