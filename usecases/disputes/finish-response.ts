import type { z } from 'zod/mini'
import type { AnswerKind, responseReadyInput } from '../../domain/case/response-draft'
import { leftFen } from '../../domain/case/facts'
import { formatYuan } from '../../domain/money/fen'
import { type Answer, ok, refuse } from '../../domain/result'
import { responseDraftOf } from '../../db/queries/response-drafts'
import { type Ctx, transact } from '../context'
import { keepSheet, sheetFor } from './response-sheet'

/** A whole answer, kept for the page that shows what sending it will do. Nothing is sent by this. */
export async function finishResponse(ctx: Ctx, input: z.infer<typeof responseReadyInput>): Promise<Answer<{ caseId: string; kind: AnswerKind }>> {
  return transact(ctx, async (inside) => {
    const { caseId, kind, words } = input
    const sheet = await sheetFor(inside, caseId, kind)
    if (!sheet.ok) return sheet
    const left = leftFen(sheet.value.facts)
    if (input.kind !== 'contest' && input.amountYuan > left) return refuse({ code: 'exceeds_payment', leftFen: left })
    if (input.kind === 'partly' && input.amountYuan === left) return refuse({ code: 'invalid', fields: { amountYuan: ['part_is_all'] } })

    const seen = (await responseDraftOf(inside.db, { caseId, orgId: sheet.value.orgId }))?.version ?? 0
    const fields = input.kind === 'contest' ? { ground: input.ground, words } : { amountYuan: formatYuan(input.amountYuan).slice(1), words }
    if (!(await keepSheet(inside, sheet.value, { kind, fields }, seen))) return refuse({ code: 'in_progress', retryAfterSeconds: 1 })
    return ok({ caseId, kind })
  })
}
