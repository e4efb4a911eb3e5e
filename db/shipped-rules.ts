import { sql } from 'drizzle-orm'
import { PUBLISHED_YEARS } from '../domain/clock/calendars/published-years'
import { STATUTORY_YEARS } from '../domain/clock/calendars/statutory-years'
import { SHIPPED_POLICIES } from '../domain/clock/clock-rules'
import type { Db } from './client'
import { calendarYears, clockPolicies } from './schema'

const SHIPPED = { state: 'active', reason: 'shipped', proposedAt: sql`now()`, decidedAt: sql`now()` } as const

/**
 * Puts the shipped time limits and calendars into the database that does not have them yet. What is there stays as it is: a release that
 * changes a policy ships it under the next number, and a number an installation has taken for a version of its own keeps that.
 */
export async function plantShippedRules(db: Db): Promise<void> {
  await db.insert(clockPolicies)
    .values(SHIPPED_POLICIES.map(({ policy, activeFrom }) => ({ ...SHIPPED, policyId: policy.id, version: policy.version, body: policy, activeFrom })))
    .onConflictDoNothing()
  await db.insert(calendarYears)
    .values([...PUBLISHED_YEARS, ...STATUTORY_YEARS].map((body) => {
      const { year, published, source } = body
      return { ...SHIPPED, year, edition: published ? 1 : 0, published, source, body }
    }))
    .onConflictDoNothing()
}
