import { can } from '@/domain/access/can'
import type { CaseFacts } from '@/domain/case/facts'
import { overdueClocks, whenOver } from '@/domain/clock/breach'
import type { ClockKind } from '@/domain/clock/clock-facts'
import { stepOf } from '@/domain/clock/escalation'
import { warningsDue } from '@/domain/clock/warnings'
import { type Answer, ok, refuse } from '@/domain/result'
import { lockCase } from '@/db/queries/cases'
import { databaseNow } from '@/db/queries/database-now'
import { writeEvents } from '../cases/change-case'
import { tellConsumer } from '../cases/tell-consumer'
import { type Ctx, transact } from '../context'
import { tellStaff } from './tell-staff'

/** What was said of a clock: that it is over, or that so much of its time is gone, in hundredths. */
export interface ClockMark { kind: ClockKind; said: 'over' | number }

/**
 * Marks the clocks of one case that have run out, does what follows, and warns of those whose time is getting short; all of it under the
 * case's lock and in one transaction with what is told of it. Gives what was marked: nothing when somebody was faster.
 */
export async function markClocks(ctx: Ctx, { caseId }: { caseId: string }): Promise<Answer<ClockMark[]>> {
  return transact(ctx, async (inside) => {
    const facts = await lockCase(inside.db, caseId)
    if (!facts || !can(inside.actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const moment = { ...inside, now: await databaseNow(inside.db) }
    const marks: ClockMark[] = []
    const passed = await passDeadlines(moment, facts, marks)
    return passed.ok ? warn(moment, passed.value, marks) : passed
  })
}

/** One at a time, the longest overdue first: what follows from one may stop or start another. */
async function passDeadlines(ctx: Ctx, facts: CaseFacts, marks: ClockMark[]): Promise<Answer<CaseFacts>> {
  for (let current = facts; ;) {
    const [clock] = overdueClocks(current, ctx.now)
    if (!clock) return ok(current)
    for (const body of whenOver(current, clock)) {
      const written = await writeEvents(ctx, current, body)
      if (!written.ok) return written
      await tellConsumer(ctx, written.value)
      current = written.value.facts
    }
    const { kind, dueAt } = clock
    await tellStaff(ctx, current, clock, 'over', { template: 'clock_over', params: { reference: current.reference, kind, dueAt } })
    marks.push({ kind, said: 'over' })
  }
}

async function warn(ctx: Ctx, facts: CaseFacts, marks: ClockMark[]): Promise<Answer<ClockMark[]>> {
  let current = facts
  for (const { kind, percent } of warningsDue(facts, ctx.now)) {
    const clock = current.clocks[kind]!
    const written = await writeEvents(ctx, current, { type: 'clock.warned', kind, percent })
    if (!written.ok) return written
    current = written.value.facts
    await tellStaff(ctx, current, clock, stepOf(percent, clock.warnPercents ?? []), { template: 'clock_warned', params: { reference: current.reference, kind, percent, dueAt: clock.dueAt } })
    marks.push({ kind, said: percent })
  }
  return ok(marks)
}
