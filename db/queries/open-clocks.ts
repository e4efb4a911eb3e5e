import { sql } from 'drizzle-orm'
import type { ClockKind } from '../../domain/clock/clock-facts'
import type { OpenClock } from '../../domain/clock/what-if'
import type { Db } from '../client'

/** Which clocks a change of rules is about: those of these policies, or those whose date rests on an edition of this year. */
export interface ClocksAbout { policyIds: readonly string[]; year: number | null }

export interface OpenClockRow extends OpenClock {
  /** For the page that follows. */
  caseId: string
  kind: ClockKind
  institutionId: string
  policyId: string
  policyVersion: number
  /** Null for everybody but the machine. */
  reference: string | null
}

type Row = Record<'case_id' | 'kind' | 'institution_id' | 'policy_id' | 'started_at' | 'due_at', string>
  & { policy_version: number; reference: string | null; is_breached: boolean; paused_at: string | null; pauses: { from: string; to: string }[] }

/** Clocks that have not ended, after the one given, in the order of their ids. Without anything of their cases but whose institution's they are. */
export async function openClocks(db: Db, { policyIds, year }: ClocksAbout, after: Pick<OpenClockRow, 'caseId' | 'kind'> | null, atMost: number): Promise<OpenClockRow[]> {
  const rows = await db.execute<Row>(sql`
    select * from app.open_clocks(array(select jsonb_array_elements_text(${JSON.stringify(policyIds)}::jsonb)), ${year}, ${after?.caseId ?? null}, ${after?.kind ?? null}, ${atMost})`)
  return rows.map((row) => ({
    caseId: row.case_id, kind: row.kind as ClockKind, institutionId: row.institution_id, reference: row.reference,
    policyId: row.policy_id, policyVersion: row.policy_version, startedAt: new Date(row.started_at), dueAt: new Date(row.due_at),
    isBreached: row.is_breached, pausedAt: row.paused_at === null ? null : new Date(row.paused_at),
    pauses: row.pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  }))
}
