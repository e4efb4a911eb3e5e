import type { ClockPolicy } from '@/domain/clock/policies/policy'
import { type Changeable, changedParts } from '@/domain/clock/policies/next-version'
import { type Standing, standingOf } from '@/domain/clock/versions'
import { type Answer, ok, refuse } from '@/domain/result'
import { policyVersions } from '@/db/queries/clock-rules'
import type { Ctx } from '../context'
import { asOperator } from '../operate/as-operator'
import { namesOf } from '../people-names'

export interface VersionView {
  version: number
  policy: ClockPolicy
  standing: Standing
  activeFrom: Date
  reason: string
  /** Null: it came with the product. */
  proposedBy: string | null
  proposedAt: Date
  /** Whether the person looking proposed it, and so may not put it in force. */
  isOwn: boolean
  decidedBy: string | null
  decidedAt: Date | null
  /** The version before it and in what it differs from that; null for the first. */
  changes: { before: ClockPolicy; parts: Changeable[] } | null
}
export interface PolicyView { current: ClockPolicy; versions: VersionView[] }

/** One time limit with all its versions, the newest first, who asked for each and who decided. */
export async function viewPolicy(ctx: Ctx, { policyId }: { policyId: string }): Promise<Answer<PolicyView>> {
  return asOperator(ctx, async (inside) => {
    const { db, now, actor } = inside
    const rows = await policyVersions(db, policyId)
    const names = await namesOf(inside, rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy].filter((id) => id !== null)), 'full')
    const nameOf = (id: string | null) => (id === null ? null : names.get(id) ?? '')
    const versions = rows.map((row): VersionView => {
      const before = rows.find(({ state, version }) => state === 'active' && version < row.version)
      return {
        version: row.version, policy: row.body, standing: standingOf(row, rows, now), activeFrom: row.activeFrom, reason: row.reason,
        proposedBy: nameOf(row.proposedBy), proposedAt: row.proposedAt, isOwn: row.proposedBy === actor.id, decidedBy: nameOf(row.decidedBy), decidedAt: row.decidedAt,
        changes: before ? { before: before.body, parts: changedParts(before.body, row.body) } : null,
      }
    })
    const current = versions.find(({ standing }) => standing === 'in_force')
    return current ? ok({ current: current.policy, versions }) : refuse({ code: 'not_found' })
  })
}
