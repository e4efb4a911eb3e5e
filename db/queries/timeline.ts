import { and, asc, eq, sql } from 'drizzle-orm'
import { applyEvent } from '../../domain/case/apply-event'
import type { CaseEvent } from '../../domain/case/events'
import { awaitsApproval, type CaseFacts, refundedFen, waitingFor } from '../../domain/case/facts'
import { CLOCK_KINDS, type ClockFacts } from '../../domain/clock/clock-facts'
import { NO_URGENCY } from '../../domain/clock/clocks'
import { canonicalEvent, type ChainLink } from '../../domain/log/canonical-event'
import type { Db } from '../client'
import { clockRow } from './clock-row'
import { caseEvents, cases, clocks, decisions, refunds } from '../schema'

export interface Appended { facts: CaseFacts; /** Hex: the receipt of the act. */ hash: string }

/**
 * The only writer of a case: inserts the event as number `seq + 1` and saves what the case is after it.
 * The caller holds the row lock (`lockCase`), or writes the first event of a new case.
 */
export async function appendEvent(db: Db, before: CaseFacts, given: Omit<CaseEvent, 'caseId' | 'seq'>): Promise<Appended> {
  const event: CaseEvent = { ...given, caseId: before.id, seq: before.seq + 1 }
  const facts = applyEvent(before, event)
  if (before.seq === 0) await db.insert(cases).values(caseRow(facts))
  const insert = db.insert(caseEvents).values({
    caseId: event.caseId, seq: event.seq, at: event.at, actorId: event.actorId, actorRole: event.actorRole,
    type: event.body.type, payload: event.body, canonical: canonicalEvent(event),
  })
  // Only an act of a person has a receipt; what the machine adds may not be the asker's to read back.
  const [written] = event.actorRole === 'system' ? (await insert, []) : await insert.returning({ hash: caseEvents.hash })
  if (before.seq > 0) await db.update(cases).set(caseRow(facts)).where(eq(cases.id, facts.id))
  await saveParts(db, before, facts)
  return { facts, hash: written?.hash?.toString('hex') ?? '' }
}

/** The row a case's facts make. Exported for the test that replays timelines against rows. */
export function caseRow(facts: CaseFacts): typeof cases.$inferInsert {
  const nearest = nearestClock(facts)
  return {
    id: facts.id, reference: facts.reference, seq: facts.seq, version: facts.version, state: facts.state,
    consumerId: facts.consumerId, acquirerId: facts.acquirerId, merchantId: facts.merchantId, handlerId: facts.handlerId,
    servedAt: facts.servedAt === null ? null : new Date(facts.servedAt),
    submittedAt: new Date(facts.submittedAt),
    closedAt: facts.closedAt === null ? null : new Date(facts.closedAt),
    amountFen: facts.amountFen, refundedFen: refundedFen(facts), excessFen: facts.allowedExcessFen, waitingFor: waitingFor(facts),
    cause: facts.diagnosis?.cause ?? null, hasProposal: awaitsApproval(facts) ? 1 : 0, hasRefundTask: facts.refundTask ? 1 : 0,
    nearestDueAt: nearest ? new Date(nearest.dueAt) : null, nearestClock: nearest?.kind ?? null,
    facts,
  }
}

/** The running clock that is due first, of those that tell somebody what to do. */
export function nearestClock(facts: CaseFacts): ClockFacts | null {
  const running = CLOCK_KINDS.flatMap((kind) => facts.clocks[kind] ?? []).filter(({ kind, state }) => state === 'running' && !NO_URGENCY.has(kind))
  return running.sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ?? null
}

async function saveParts(db: Db, before: CaseFacts, facts: CaseFacts): Promise<void> {
  for (const kind of CLOCK_KINDS) {
    const clock = facts.clocks[kind]
    if (!clock || clock === before.clocks[kind]) continue
    const row = clockRow(clock)
    await db.insert(clocks).values({ caseId: facts.id, kind, ...row }).onConflictDoUpdate({ target: [clocks.caseId, clocks.kind], set: row })
  }
  for (const refund of facts.refunds) {
    if (before.refunds.includes(refund)) continue
    const confirmedAt = refund.confirmedAt ? new Date(refund.confirmedAt) : null
    await db.insert(refunds)
      .values({ id: refund.id, caseId: facts.id, kind: refund.kind, amountFen: refund.amountFen, channelRefundNo: refund.channelRefundNo, recordedAt: new Date(refund.recordedAt), confirmedAt, seenBy: refund.seenBy })
      .onConflictDoUpdate({ target: refunds.id, set: { confirmedAt, seenBy: refund.seenBy } })
  }
  if (facts.decision && facts.decision.at !== before.decision?.at) {
    const { basis, outcome, clause, claimedFen, establishedFen, approvedFen, proposedBy, approvedBy, soloUpToFen, at } = facts.decision
    await db.insert(decisions).values({ caseId: facts.id, basis, outcome, clause, claimedFen, establishedFen, approvedFen, proposedBy, approvedBy, soloUpToFen, decidedAt: new Date(at) })
  }
}

export interface TimelineEvent extends CaseEvent { hash: string }

/** The events of a case that the asking party may see, oldest first. */
export async function timelineOf(db: Db, caseId: string): Promise<TimelineEvent[]> {
  const rows = await db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.seq))
  return rows.map((row) => ({
    caseId: row.caseId, seq: row.seq, at: row.at, actorId: row.actorId, actorRole: row.actorRole, body: row.payload, hash: row.hash?.toString('hex') ?? '',
  }))
}

/** The chain of a case as it is stored; whole only for those who may see every event. */
export async function chainOf(db: Db, caseId: string): Promise<ChainLink[]> {
  const rows = await db
    .select({ seq: caseEvents.seq, canonical: caseEvents.canonical, prev: caseEvents.prev, hash: caseEvents.hash })
    .from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.seq))
  return rows.map(({ seq, canonical, prev, hash }) => ({ seq, canonical, prev: prev!, hash: hash! }))
}

/** The hash of one event, for a receipt asked for later. */
export async function hashOf(db: Db, caseId: string, seq: number): Promise<string | null> {
  const [row] = await db.select({ hash: caseEvents.hash }).from(caseEvents).where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.seq, seq)))
  return row?.hash?.toString('hex') ?? null
}

/** Who did an act; null when the asker may not see it. */
export async function actorOf(db: Db, caseId: string, seq: number): Promise<string | null> {
  const [row] = await db.select({ actorId: caseEvents.actorId }).from(caseEvents).where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.seq, seq)))
  return row?.actorId ?? null
}

/** The next number of a month ("2611"), for the case reference. */
export async function nextReferenceNumber(db: Db, month: string): Promise<number> {
  const [row] = await db.execute<{ n: string }>(sql`select app.next_reference(${month}) as n`)
  return Number(row!.n)
}
