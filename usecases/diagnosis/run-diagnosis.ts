import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import { caseToChange, type CaseReceipt, receiptOf } from '../cases/change-case'
import { tellConsumer } from '../cases/tell-consumer'
import { type Ctx, transact } from '../context'
import { diagnoseStep } from './diagnose-step'

/** Concludes anew without a new row: time passes, and money that was on its way may be late by now. */
export async function runDiagnosis(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const facts = await caseToChange(inside, caseId, 'diagnosis.record')
    if (!facts.ok) return facts
    const diagnosed = await diagnoseStep(inside, facts.value)
    if (!diagnosed.ok) return diagnosed
    await tellConsumer(inside, diagnosed.value)
    return ok(receiptOf(diagnosed.value))
  })
}
