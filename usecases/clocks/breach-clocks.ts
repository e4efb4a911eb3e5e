import { can } from '@/domain/access/can'
import type { ClockKind } from '@/domain/clock/clock-facts'
import { AFTER_BREACH, overdueClocks } from '@/domain/clock/breach'
import { type Answer, ok, refuse } from '@/domain/result'
import { lockCase } from '@/db/queries/cases'
import { databaseNow } from '@/db/queries/database-now'
import { writeEvents } from '../cases/change-case'
import { tellConsumer } from '../cases/tell-consumer'
import { type Ctx, transact } from '../context'

/** Marks the clocks of one case that have run out, and does what follows. Gives those marked: none when somebody was faster. */
export async function breachClocks(ctx: Ctx, { caseId }: { caseId: string }): Promise<Answer<ClockKind[]>> {
  return transact(ctx, async (inside) => {
    let facts = await lockCase(inside.db, caseId)
    if (!facts || !can(inside.actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const moment = { ...inside, now: await databaseNow(inside.db) }
    const overdue = overdueClocks(facts, moment.now)
    for (const { kind, dueAt } of overdue) {
      for (const body of [{ type: 'clock.breached' as const, kind, dueAt }, AFTER_BREACH[kind]]) {
        if (!body) continue
        const written = await writeEvents(moment, facts, body)
        if (!written.ok) return written
        await tellConsumer(moment, written.value)
        facts = written.value.facts
      }
    }
    return ok(overdue.map(({ kind }) => kind))
  })
}
