import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import { type CaseFacts, type ProposalKind, proposalsWaiting } from '../../domain/case/facts'
import type { ClockFacts, ClockKind } from '../../domain/clock/clock-facts'
import type { Cause } from '../../domain/diagnosis/vocabulary'
import type { QueueCursor, QueuePlace } from '../../domain/queue/queue-place'
import type { QueueView } from '../../domain/queue/queue-views'
import type { Db } from '../client'
import { cases, organisations } from '../schema'
import { inView, OPEN_VIEWS } from './in-view'
import { foundBy } from './search'
import { visibleTo } from './visible-to'

export interface QueueQuestion {
  view: QueueView
  /** What was typed into the search box; it looks through every case, whatever the view. */
  search: string | null
  cause: Cause | null
  cursor: QueueCursor | null
  atMost: number
}

/** What the line of a case shows. `clocks` come without their days. */
export interface QueueLine extends Pick<CaseFacts, 'reference' | 'version' | 'state' | 'complaintType' | 'shown' | 'amountFen' | 'handlerId' | 'diagnosis'> {
  id: string
  waitingFor: string
  /** What waits for a second person's word. */
  proposed: ProposalKind[]
  merchant: { name: string; nameEn: string }
  clocks: Partial<Record<ClockKind, Omit<ClockFacts, 'days'>>>
  nearestDueAt: Date | null
  closedAt: Date | null
}

/** One page of the queue: nearest deadline first, then the larger amount; what has ended, newest first. */
export async function queuePage(db: Db, actor: Actor, now: Date, question: QueueQuestion): Promise<QueueLine[]> {
  const { view, search, cause, cursor, atMost } = question
  const order = search === null && view === 'closed' ? NEWEST_ENDED : NEAREST_DUE
  const isBackwards = cursor?.side === 'before'
  const sorted = isBackwards ? order.backwards : order.forwards
  // Ids first, from the index alone; then the rows of this page.
  const page = db.select({ id: cases.id }).from(cases).where(and(
    visibleTo(actor),
    search === null ? inView(view, actor, now) : foundBy(search),
    cause === null ? undefined : eq(cases.cause, cause),
    cursor ? order.beyond(cursor) : undefined,
  )).orderBy(...sorted).limit(atMost).as('page')
  const lines = await db.select(LINE).from(page)
    .innerJoin(cases, eq(cases.id, page.id)).innerJoin(organisations, eq(organisations.id, cases.merchantId))
    .orderBy(...sorted).prepare('queue_page').execute()
  return (isBackwards ? lines.reverse() : lines).map(({ merchantName, merchantNameEn, proposal, extension, excess, ...line }) =>
    ({ ...line, proposed: proposalsWaiting({ state: line.state, proposal, extension, excess }), merchant: { name: merchantName, nameEn: merchantNameEn } }))
}

/** Where a line stands, for the address of the page after it or before it. */
export const placeOf = ({ id, closedAt, nearestDueAt, amountFen }: QueueLine, question: Pick<QueueQuestion, 'view' | 'search'>): QueuePlace =>
  (question.search === null && question.view === 'closed' && closedAt ? { closedAt, id } : { dueAt: nearestDueAt, amountFen, id })

/** How many cases each view holds, in one pass over the index of each kind. */
export async function queueCounts(db: Db, actor: Actor, now: Date): Promise<Record<QueueView, number>> {
  const open = Object.entries(OPEN_VIEWS).map(([view, isIn]) => [view, sql<number>`(count(*) filter (where ${isIn(actor, now)}))::int`])
  const ended = db.select({ n: sql`count(*)::int` }).from(cases).where(and(visibleTo(actor), isNotNull(cases.closedAt)))
  const [row] = await db.select({ ...Object.fromEntries(open), closed: sql`(${ended})` }).from(cases).where(and(visibleTo(actor), isNull(cases.closedAt)))
    .prepare('queue_counts').execute()
  return row as Record<QueueView, number>
}

const LINE = {
  id: cases.id, reference: cases.reference, version: cases.version, state: cases.state, amountFen: cases.amountFen,
  handlerId: cases.handlerId, waitingFor: cases.waitingFor,
  nearestDueAt: cases.nearestDueAt, closedAt: cases.closedAt,
  merchantName: organisations.name, merchantNameEn: organisations.nameEn,
  complaintType: sql<CaseFacts['complaintType']>`${cases.facts} ->> 'complaintType'`,
  shown: sql<CaseFacts['shown']>`${cases.facts} -> 'shown'`,
  diagnosis: sql<CaseFacts['diagnosis']>`${cases.facts} -> 'diagnosis'`,
  proposal: sql<CaseFacts['proposal']>`nullif(${cases.facts} -> 'proposal', 'null')`,
  extension: sql<CaseFacts['extension']>`nullif(${cases.facts} -> 'extension', 'null')`,
  excess: sql<CaseFacts['excess']>`nullif(${cases.facts} -> 'excess', 'null')`,
  clocks: sql<QueueLine['clocks']>`(select coalesce(jsonb_object_agg(key, value - 'days'), '{}') from jsonb_each(${cases.facts} -> 'clocks'))`,
}

interface Order { forwards: SQL[]; backwards: SQL[]; beyond: (cursor: QueueCursor) => SQL }

const DUE = sql`coalesce(${cases.nearestDueAt}, 'infinity')`
const at = (moment: Date | null) => sql`${moment?.toISOString() ?? 'infinity'}::timestamptz`

// Each `beyond` begins with the bound an index can start from; the rest tells equals apart.
const NEAREST_DUE: Order = {
  forwards: [asc(DUE), sql`${cases.amountFen} desc nulls last`, asc(cases.id)],
  backwards: [desc(DUE), sql`${cases.amountFen} asc nulls first`, desc(cases.id)],
  beyond({ place, side }) {
    if ('closedAt' in place) return sql`false`
    const due = at(place.dueAt)
    return side === 'after'
      ? sql`${DUE} >= ${due} and (${DUE} > ${due} or ${cases.amountFen} < ${place.amountFen} or (${cases.amountFen} = ${place.amountFen} and ${cases.id} > ${place.id}))`
      : sql`${DUE} <= ${due} and (${DUE} < ${due} or ${cases.amountFen} > ${place.amountFen} or (${cases.amountFen} = ${place.amountFen} and ${cases.id} < ${place.id}))`
  },
}
const NEWEST_ENDED: Order = {
  forwards: [sql`${cases.closedAt} desc nulls last`, asc(cases.id)],
  backwards: [sql`${cases.closedAt} asc nulls first`, desc(cases.id)],
  beyond({ place, side }) {
    if (!('closedAt' in place)) return sql`false`
    const ended = at(place.closedAt)
    return side === 'after'
      ? sql`${cases.closedAt} <= ${ended} and (${cases.closedAt} < ${ended} or ${cases.id} > ${place.id})`
      : sql`${cases.closedAt} >= ${ended} and (${cases.closedAt} > ${ended} or ${cases.id} < ${place.id})`
  },
}
