import type { z } from 'zod/mini'
import type { caseMergeInput } from '../../domain/case/intake-inputs'
import { mergeProblem } from '../../domain/case/merging'
import { type Answer, ok, refuse } from '../../domain/result'
import { lockCases, readCaseByReference } from '../../db/queries/cases'
import { type Ctx, transact } from '../context'
import { type CaseReceipt, caseToChange, keepWords, receiptOf, writeEvents } from './change-case'
import { tellConsumer } from './tell-consumer'

/** A complaint goes on under an earlier one of the same person: this one ends, the other notes it, and the first clock is kept. */
export async function mergeCase(ctx: Ctx, { caseId, intoReference, ground, words }: z.infer<typeof caseMergeInput>): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const { db } = inside
    const named = await readCaseByReference(db, intoReference)
    const locked = await lockCases(db, named ? [caseId, named.id] : [caseId])
    const facts = await caseToChange(inside, caseId, 'case.merge')
    if (!facts.ok) return facts
    const into = named && locked.get(named.id)
    const problem = into ? mergeProblem(facts.value, into) : 'reference_unknown'
    if (!into || problem) return refuse({ code: 'invalid', fields: { intoReference: [problem!] } })

    const merged = await writeEvents(inside, facts.value, {
      type: 'case.merged', ground, intoId: into.id, intoReference: into.reference, ...(await keepWords(inside, caseId, words, ['consumer', 'institution'])),
    })
    if (!merged.ok) return merged
    const absorbed = await writeEvents(inside, into, { type: 'case.absorbed', otherId: caseId, otherReference: facts.value.reference })
    if (!absorbed.ok) return absorbed
    await tellConsumer(inside, merged.value)
    return ok(receiptOf(merged.value))
  })
}
