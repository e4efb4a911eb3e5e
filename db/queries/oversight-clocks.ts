import { sql } from 'drizzle-orm'
import type { ClockKind } from '../../domain/clock/clock-facts'
import { DUTIES } from '../../domain/clock/clocks'
import type { Db } from '../client'
import { cases, clocks, organisations, supervisions } from '../schema'

/** How one institution keeps one kind of duty, and how much of its time stands still meanwhile. */
export interface ClockFigures {
  institutionId: string
  name: string
  nameEn: string
  kind: ClockKind
  /** Clocks looked at: those that ended, and those still counting. */
  clocks: number
  ended: number
  /** Of those that ended, how many never ran out. */
  kept: number
  /** How many ever stood still. */
  paused: number
  /** From start to end, or to now; and how much of that was paused. */
  seconds: number
  pausedSeconds: number
}

/** The duties of complaints filed since `since`, by supervised institution and clock. */
export async function clockFigures(db: Db, regulatorId: string, { since, now }: { since: Date; now: Date }): Promise<ClockFigures[]> {
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await db.execute<Record<keyof ClockFigures, string>>(sql`
    select o.id as "institutionId", o.name, o.name_en as "nameEn", k.kind,
      count(*) as clocks, count(*) filter (where k.state = 'stopped') as ended, count(*) filter (where k.state = 'stopped' and k.breaches = 0) as kept,
      count(*) filter (where k.paused_seconds > 0 or k.paused_at is not null) as paused,
      sum(extract(epoch from coalesce(k.stopped_at, greatest(${at}, k.started_at)) - k.started_at)) as seconds,
      sum(k.paused_seconds + coalesce(extract(epoch from greatest(${at}, k.paused_at) - k.paused_at), 0)) as "pausedSeconds"
    from ${supervisions} s
    join ${organisations} o on o.id = s.institution_id
    join ${cases} c on c.acquirer_id = o.id and c.submitted_at >= ${since.toISOString()}::timestamptz
    join ${clocks} k on k.case_id = c.id and k.kind in ${DUTIES} and k.started_at is not null
    where s.regulator_id = ${regulatorId}
    group by o.id, o.name, o.name_en, k.kind order by o.name, o.id`)
  const kinds = new Map(DUTIES.map((kind, index) => [kind, index] as const))
  return rows.map((row) => ({
    institutionId: row.institutionId, name: row.name, nameEn: row.nameEn, kind: row.kind as ClockKind, clocks: Number(row.clocks), ended: Number(row.ended), kept: Number(row.kept),
    paused: Number(row.paused), seconds: Number(row.seconds), pausedSeconds: Number(row.pausedSeconds),
  })).sort((a, b) => a.name.localeCompare(b.name) || kinds.get(a.kind)! - kinds.get(b.kind)!)
}
