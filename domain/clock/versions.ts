/** What was decided of a version of a rule. What an earlier one said stays true for the clocks it dated; nothing is taken out of force. */
export const VERSION_STATES = ['draft', 'active', 'declined'] as const
export type VersionState = (typeof VERSION_STATES)[number]

/** Where a version stands at an instant. */
export type Standing = 'draft' | 'declined' | 'upcoming' | 'in_force' | 'superseded'

interface Dated { version: number; state: VersionState; activeFrom: Date }

/** Where `one` stands among all versions of its rule: the newest whose day has come is in force. */
export function standingOf(one: Dated, versions: readonly Dated[], now: Date): Standing {
  if (one.state !== 'active') return one.state
  if (one.activeFrom > now) return 'upcoming'
  return versions.some(({ version, state, activeFrom }) => state === 'active' && version > one.version && activeFrom <= now) ? 'superseded' : 'in_force'
}
