import { POLICIES } from '@/domain/clock/policies/policies'
import type { ClockPolicy } from '@/domain/clock/policies/policy'
import { standingOf } from '@/domain/clock/versions'
import { type Answer, ok } from '@/domain/result'
import { policyVersions } from '@/db/queries/clock-rules'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'

export interface PolicyItem {
  /** The version in force now. */
  policy: ClockPolicy
  /** Decided, and to count from a day that is still to come. */
  upcoming: { version: number; activeFrom: Date } | null
  draftVersion: number | null
}

/** Every time limit with the version that counts now, and what waits. */
export async function listPolicies(ctx: Ctx): Promise<Answer<PolicyItem[]>> {
  return asOperator(ctx, async ({ db, now }) => {
    const all = await policyVersions(db)
    // As the tables have them: by law, then by the road a complaint takes.
    const ids = POLICIES.map(({ id }) => id)
    return ok(ids.flatMap((id) => {
      const versions = all.filter(({ policyId }) => policyId === id)
      const standing = (wanted: string) => versions.find((one) => standingOf(one, versions, now) === wanted)
      const current = standing('in_force')
      return current ? [{ policy: current.body, upcoming: standing('upcoming') ?? null, draftVersion: standing('draft')?.version ?? null }] : []
    }))
  })
}
