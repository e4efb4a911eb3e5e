import type { Role } from './roles'

/** Who acts, as the session says. Ids are UUIDs. */
export interface Actor {
  /** The person; for `system` the nil UUID, for a guest the session's own id. */
  id: string
  role: Role
  /** The organisation acted for; null for consumers, guests and the system. */
  orgId: string | null
  /** Institutions an examiner supervises; empty for others. */
  remit: readonly string[]
  /** Set when the session was opened with a reference and a code: only this case may be seen. */
  onlyCaseId: string | null
}

export const SYSTEM_ID = '00000000-0000-0000-0000-000000000000'
export const SYSTEM: Actor = { id: SYSTEM_ID, role: 'system', orgId: null, remit: [], onlyCaseId: null }
