import { v7 as newId } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../domain/access/actor'
import { applyEvent } from '../../../domain/case/apply-event'
import type { EventType } from '../../../domain/case/events'
import { draftFacts } from '../../../domain/case/facts'
import type { CaseState } from '../../../domain/case/states'
import type { Answer } from '../../../domain/result'
import type { Client } from '../../../db/client'
import { caseRow, timelineOf } from '../../../db/queries/timeline'
import { aCase, rowOf, TEST_KEYS, type World } from '../../../db/test/world'
import type { Ctx } from '../../context'
import type { CaseReceipt } from '../change-case'

type Acts = NonNullable<NonNullable<Parameters<typeof aCase>[2]>['acts']>

/** One act, told as a row: where it starts, who does it, what it leaves, and where it is refused. */
export interface ActRow {
  acts: Acts
  /** When the case was filed; now, if nothing is said. */
  daysAgo?: number
  who: keyof World
  act: (ctx: Ctx, caseId: string) => Promise<Answer<CaseReceipt>>
  event: EventType
  leads: CaseState
  wrongRole: keyof World
  wrongState: Acts
}

/** Each row's act in three tests: it happens and the row stays the fold of its timeline; another role is refused; another state is refused. */
export function describeActs(rows: Record<string, ActRow>, { app, worker, world, now }: { app: Client; worker: Client; world: () => World; now: () => Date }): void {
  const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: now(), newId: () => newId(), db: app.db, keys: TEST_KEYS, intent: null })
  const someone = (key: keyof World) => world()[key] as Actor
  const start = ({ acts, daysAgo = 0 }: ActRow) => aCase(worker.db, world(), { acts, at: new Date(now().getTime() - daysAgo * 86_400_000) })

  describe.each(Object.entries(rows))('%s', (_name, row) => {
    test('leaves its event and leads where the table says', async () => {
      const { id } = await start(row)
      expect(await row.act(as(someone(row.who)), id)).toMatchObject({ ok: true, value: { state: row.leads } })
      const timeline = await timelineOf(worker.db, id)
      expect(timeline.findLast(({ body }) => body.type === row.event)).toMatchObject({ actorId: someone(row.who).id, actorRole: someone(row.who).role })
      expect(caseRow(timeline.reduce(applyEvent, draftFacts(id, world().consumer.id)))).toEqual(caseRow((await rowOf(worker.db, id)).facts))
    })

    test('is refused to another role and in another state, and nothing is written', async () => {
      const { id } = await start(row)
      const { seq } = await rowOf(worker.db, id)
      expect(await row.act(as(someone(row.wrongRole)), id)).toMatchObject({ refusal: { code: 'forbidden' } })
      expect((await rowOf(worker.db, id)).seq).toBe(seq)
      const elsewhere = await aCase(worker.db, world(), { acts: row.wrongState })
      expect(await row.act(as(someone(row.who)), elsewhere.id)).toMatchObject({ ok: false })
      expect((await rowOf(worker.db, elsewhere.id)).seq).toBe(elsewhere.seq)
    })
  })
}
