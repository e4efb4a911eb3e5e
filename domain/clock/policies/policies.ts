import { ABROAD_PACKS } from './abroad'
import { CN_LAW } from './cn-law'
import { CN_SAMR } from './cn-samr'
import type { ClockPolicy } from './policy'
import { SCHEMES } from './schemes'

/** Version 1 of every time limit shipped with the product. */
export const POLICIES: readonly ClockPolicy[] = [...CN_LAW, ...CN_SAMR, ...SCHEMES, ...ABROAD_PACKS]

const BY_ID = new Map(POLICIES.map((policy) => [policy.id, policy] as const))

/** The policy of that id; undefined when none is shipped under it. */
export const findPolicy = (id: string): ClockPolicy | undefined => BY_ID.get(id)

/** The policy of an id our own tables name. Throws when they name none. */
export function policyById(id: string): ClockPolicy {
  const policy = findPolicy(id)
  if (policy === undefined) throw new RangeError(`no clock policy ${id}`)
  return policy
}
