import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CalendarYear } from '../../domain/clock/calendars/calendar'
import type { PolicyInForce } from '../../domain/clock/clock-rules'
import type { Db } from '../client'
import { calendarYears, clockPolicies } from '../schema'

/** Changes whenever a version of a policy or calendar comes into force, and never else. */
export async function rulesStamp(db: Db): Promise<string> {
  const [row] = await db.execute<{ stamp: string }>(sql`
    select count(*) || ' ' || max(decided_at)::text as stamp
    from (select decided_at from ${clockPolicies} where state = 'active' union all select decided_at from ${calendarYears} where state = 'active') decided`)
  return row!.stamp
}

/** Every version ever put in force, and every edition, a later one after the earlier. */
export async function readRules(db: Db): Promise<{ policies: PolicyInForce[]; years: CalendarYear[] }> {
  const policies = await db.select({ policy: clockPolicies.body, activeFrom: clockPolicies.activeFrom }).from(clockPolicies).where(eq(clockPolicies.state, 'active'))
  const years = await db.select({ body: calendarYears.body }).from(calendarYears).where(eq(calendarYears.state, 'active')).orderBy(asc(calendarYears.year), asc(calendarYears.edition))
  return { policies, years: years.map(({ body }) => body) }
}

export type PolicyVersion = typeof clockPolicies.$inferSelect
export type CalendarEdition = typeof calendarYears.$inferSelect

/** Versions of one policy, or of all, the newest first. Drafts are the operator's to see. */
export async function policyVersions(db: Db, policyId: string | null = null): Promise<PolicyVersion[]> {
  return db.select().from(clockPolicies).where(policyId === null ? undefined : eq(clockPolicies.policyId, policyId)).orderBy(asc(clockPolicies.policyId), desc(clockPolicies.version))
}

/** Editions of one year, or of all, the newest first. */
export async function calendarEditions(db: Db, year: number | null = null): Promise<CalendarEdition[]> {
  return db.select().from(calendarYears).where(year === null ? undefined : eq(calendarYears.year, year)).orderBy(desc(calendarYears.year), desc(calendarYears.edition))
}

export interface Proposal { reason: string; proposedBy: string; proposedAt: Date }

/** Adds a draft; false when somebody has just added one of that number. */
export async function addPolicyDraft(db: Db, { body, activeFrom, ...proposal }: Proposal & Pick<PolicyVersion, 'body' | 'activeFrom'>): Promise<boolean> {
  const added = await db.insert(clockPolicies).values({ policyId: body.id, version: body.version, body, activeFrom, state: 'draft', ...proposal }).onConflictDoNothing().returning({ version: clockPolicies.version })
  return added.length > 0
}

export async function addCalendarDraft(db: Db, { body, edition, ...proposal }: Proposal & Pick<CalendarEdition, 'body' | 'edition'>): Promise<boolean> {
  const { year, published, source } = body
  const added = await db.insert(calendarYears).values({ year, edition, published, source, body, state: 'draft', ...proposal }).onConflictDoNothing().returning({ edition: calendarYears.edition })
  return added.length > 0
}

/** The draft with its row locked until the transaction ends; null when it is none any more. */
export async function lockPolicyDraft(db: Db, policyId: string, version: number): Promise<PolicyVersion | null> {
  const [row] = await db.select().from(clockPolicies).where(and(eq(clockPolicies.policyId, policyId), eq(clockPolicies.version, version), eq(clockPolicies.state, 'draft'))).for('update')
  return row ?? null
}

export async function lockCalendarDraft(db: Db, year: number, edition: number): Promise<CalendarEdition | null> {
  const [row] = await db.select().from(calendarYears).where(and(eq(calendarYears.year, year), eq(calendarYears.edition, edition), eq(calendarYears.state, 'draft'))).for('update')
  return row ?? null
}

export interface Verdict { state: 'active' | 'declined'; decidedBy: string; decidedAt: Date }

export async function decidePolicy(db: Db, { policyId, version }: Pick<PolicyVersion, 'policyId' | 'version'>, verdict: Verdict & { activeFrom?: Date }): Promise<void> {
  await db.update(clockPolicies).set(verdict).where(and(eq(clockPolicies.policyId, policyId), eq(clockPolicies.version, version)))
}

export async function decideCalendar(db: Db, { year, edition }: Pick<CalendarEdition, 'year' | 'edition'>, verdict: Verdict): Promise<void> {
  await db.update(calendarYears).set(verdict).where(and(eq(calendarYears.year, year), eq(calendarYears.edition, edition)))
}
