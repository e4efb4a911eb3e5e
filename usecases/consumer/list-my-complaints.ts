import { waitingFor } from '../../domain/case/facts'
import type { CaseState } from '../../domain/case/states'
import type { ClockKind } from '../../domain/clock/clock-facts'
import { type Answer, ok, refuse } from '../../domain/result'
import { casesOfConsumer } from '../../db/queries/cases'
import { organisationNames } from '../../db/queries/people'
import { nearestClock } from '../../db/queries/timeline'
import { NOTHING_UNREAD, type UnreadMark, unreadMarks } from '../cases/unread-marks'
import { type Ctx, transact } from '../context'

export interface ComplaintLine {
  id: string
  reference: string
  state: CaseState
  merchant: string
  merchantEn: string
  amountFen: number
  submittedAt: Date
  isOver: boolean
  waitingFor: ReturnType<typeof waitingFor>
  nearest: { kind: ClockKind; dueAt: Date } | null
  unread: UnreadMark
}

/** The person's own complaints, the newest first. */
export async function listMyComplaints(ctx: Ctx): Promise<Answer<ComplaintLine[]>> {
  const { actor } = ctx
  if (actor.role !== 'consumer') return refuse({ code: 'unauthenticated' })
  return transact(ctx, async (inside) => {
    const { db } = inside
    const own = await casesOfConsumer(db, actor.id)
    const unread = await unreadMarks(inside, own.map(({ id }) => id))
    const merchants = await organisationNames(db, own.map(({ merchantId }) => merchantId))
    return ok(own.map((facts): ComplaintLine => {
      const clock = nearestClock(facts)
      const merchant = merchants.get(facts.merchantId)!
      return {
        id: facts.id, reference: facts.reference, state: facts.state, merchant: merchant.name, merchantEn: merchant.nameEn, amountFen: facts.amountFen,
        submittedAt: new Date(facts.submittedAt), isOver: facts.closedAt !== null, waitingFor: waitingFor(facts),
        nearest: clock && { kind: clock.kind, dueAt: new Date(clock.dueAt) },
        unread: unread.get(facts.id) ?? NOTHING_UNREAD,
      }
    }))
  })
}
