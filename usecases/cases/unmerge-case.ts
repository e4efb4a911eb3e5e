import type { z } from 'zod/mini'
import type { wordsCaseInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { lockCases, readCase } from '../../db/queries/cases'
import { type Ctx, transact } from '../context'
import { type CaseReceipt, caseToChange, keepWords, receiptOf, writeEvents } from './change-case'
import { tellConsumer } from './tell-consumer'

/** Puts a merged complaint back on its own feet, its clocks counted from where they began; the other one notes that it went. */
export async function unmergeCase(ctx: Ctx, { caseId, words }: z.infer<typeof wordsCaseInput>): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const { db } = inside
    const under = (await readCase(db, caseId))?.mergedInto
    const locked = await lockCases(db, under ? [caseId, under.id] : [caseId])
    const facts = await caseToChange(inside, caseId, 'case.unmerge')
    if (!facts.ok) return facts
    const from = facts.value.mergedInto && locked.get(facts.value.mergedInto.id)
    // It went under another one between the two looks.
    if (!from) return refuse({ code: 'in_progress', retryAfterSeconds: 2 })

    const parted = await writeEvents(inside, facts.value, { type: 'case.unmerged', ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])) })
    if (!parted.ok) return parted
    const released = await writeEvents(inside, from, { type: 'case.released', otherId: caseId, otherReference: facts.value.reference })
    if (!released.ok) return released
    await tellConsumer(inside, parted.value)
    return ok(receiptOf(parted.value))
  })
}
