import { and, asc, desc, eq, exists, gt, lt, notInArray, sql } from 'drizzle-orm'
import type { CaseFacts } from '../../domain/case/facts'
import { type CaseState, FINAL_STATES } from '../../domain/case/states'
import type { ClockKind } from '../../domain/clock/clock-facts'
import { DUTIES } from '../../domain/clock/clocks'
import type { Db } from '../client'
import { cases, clocks, organisations, supervisions } from '../schema'

export interface InstitutionFigures {
  id: string
  name: string
  nameEn: string
  filed: number
  open: number
  overdue: number
  /** Clocks that ended, and those of them that never ran out. */
  clocksEnded: number
  clocksKept: number
  medianHours: number | null
  refundedFen: number
}

/** Each supervised institution's figures over complaints filed since `since`. Every number is a count of cases one can open. */
export async function institutionFigures(db: Db, regulatorId: string, { since, now }: { since: Date; now: Date }): Promise<InstitutionFigures[]> {
  const finals = sql.raw(`'${FINAL_STATES.join("','")}'`)
  const rows = await db.execute<Record<keyof InstitutionFigures, string | null>>(sql`
    select o.id, o.name, o.name_en as "nameEn",
      count(c.id) as filed,
      count(c.id) filter (where c.state not in (${finals})) as open,
      count(c.id) filter (where c.nearest_due_at < ${now.toISOString()}::timestamptz) as overdue,
      coalesce(sum(k.ended), 0) as "clocksEnded", coalesce(sum(k.kept), 0) as "clocksKept",
      percentile_cont(0.5) within group (order by extract(epoch from c.closed_at - c.submitted_at) / 3600) filter (where c.closed_at is not null) as "medianHours",
      coalesce(sum(c.refunded_fen), 0) as "refundedFen"
    from ${supervisions} s
    join ${organisations} o on o.id = s.institution_id
    left join ${cases} c on c.acquirer_id = o.id and c.submitted_at >= ${since.toISOString()}::timestamptz
    left join lateral (
      select count(*) filter (where state = 'stopped') as ended, count(*) filter (where state = 'stopped' and breaches = 0) as kept
      from ${clocks} where case_id = c.id and kind in ${DUTIES}
    ) k on true
    where s.regulator_id = ${regulatorId}
    group by o.id, o.name, o.name_en order by filed desc, o.name`)
  return rows.map((row) => ({
    id: row.id!, name: row.name!, nameEn: row.nameEn!, filed: Number(row.filed), open: Number(row.open), overdue: Number(row.overdue),
    clocksEnded: Number(row.clocksEnded), clocksKept: Number(row.clocksKept),
    medianHours: row.medianHours === null ? null : Number(row.medianHours), refundedFen: Number(row.refundedFen),
  }))
}

export type CauseWeek = { cause: string; weeksAgo: number; cases: number }

/** Diagnosed causes by week of filing, this week being 0. */
export async function causesByWeek(db: Db, { since, now }: { since: Date; now: Date }): Promise<CauseWeek[]> {
  return [...await db.execute<{ cause: string; weeksAgo: number; cases: number }>(sql`
    select cause, floor(extract(epoch from ${now.toISOString()}::timestamptz - submitted_at) / 604800)::int as "weeksAgo", count(*)::int as cases
    from ${cases} where cause is not null and submitted_at >= ${since.toISOString()}::timestamptz
    group by 1, 2 order by 1, 2`)]
}

export interface OversightFilter {
  institutionId?: string
  overdue?: boolean
  open?: boolean
  cause?: string
  /** With a clock of this kind, one that stood still, or one that ran out. */
  clock?: ClockKind
  paused?: boolean
  missed?: boolean
}

export const OVERSIGHT_PAGE = 50

/** Supervised cases, newest first, from the one after `before` (submittedAt and id of the last row shown). */
export async function supervisedCases(db: Db, filter: OversightFilter, now: Date, before: { at: Date; id: string } | null): Promise<CaseFacts[]> {
  const rows = await db.select({ facts: cases.facts }).from(cases).where(and(
    filter.institutionId ? eq(cases.acquirerId, filter.institutionId) : undefined,
    filter.overdue ? lt(cases.nearestDueAt, now) : undefined,
    filter.open ? notInArray(cases.state, [...FINAL_STATES] as CaseState[]) : undefined,
    filter.cause ? eq(cases.cause, filter.cause) : undefined,
    filter.clock || filter.paused || filter.missed ? exists(db.select({ one: sql`1` }).from(clocks).where(hasClock(filter))) : undefined,
    before ? sql`(${cases.submittedAt}, ${cases.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)` : undefined,
  )).orderBy(desc(cases.submittedAt), desc(cases.id)).limit(OVERSIGHT_PAGE + 1)
  return rows.map(({ facts }) => facts)
}

/** What the clock a case is looked for by must be. */
const hasClock = ({ clock, paused, missed }: OversightFilter) => and(
  eq(clocks.caseId, cases.id),
  clock ? eq(clocks.kind, clock) : undefined,
  paused ? sql`(${clocks.pausedSeconds} > 0 or ${clocks.pausedAt} is not null)` : undefined,
  missed ? gt(clocks.breaches, 0) : undefined,
)

/** Institutions a regulator supervises. */
export async function supervisedInstitutions(db: Db, regulatorId: string) {
  return db.select({ id: organisations.id, name: organisations.name, nameEn: organisations.nameEn })
    .from(supervisions).innerJoin(organisations, eq(organisations.id, supervisions.institutionId))
    .where(eq(supervisions.regulatorId, regulatorId)).orderBy(asc(organisations.name))
}
