import { DeadTransaction } from './client'

// Of the driver, of the system below it, and of a server that is going down, coming up or full.
const CODES = new Set([
  'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT',
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT',
  '57P01', '57P02', '57P03', '53300',
])

/** Whether a failure says that the database is not there, and not that somebody made a mistake. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof DeadTransaction || CODES.has((at as { code?: string }).code ?? '')) return true
  }
  return false
}
