import type { z } from 'zod/mini'
import type { responseAutosaveInput } from '../../domain/case/response-draft'
import { type Answer, ok, refuse } from '../../domain/result'
import { responseDraftOf } from '../../db/queries/response-drafts'
import { type Ctx, transact } from '../context'
import { keepSheet, sheetFor } from './response-sheet'

/** Keeps what stands in the fields of an answer, right or wrong. Refused as stale when a colleague has written in between: neither text is lost. */
export async function autosaveResponse(ctx: Ctx, { caseId, kind, version, fields }: z.infer<typeof responseAutosaveInput>): Promise<Answer<{ caseId: string; version: number }>> {
  return transact(ctx, async (inside) => {
    const sheet = await sheetFor(inside, caseId, kind)
    if (!sheet.ok) return sheet
    if (await keepSheet(inside, sheet.value, { kind, fields }, version)) return ok({ caseId, version: version + 1 })
    const now = await responseDraftOf(inside.db, { caseId, orgId: sheet.value.orgId })
    return refuse({ code: 'stale', version: now?.version ?? 0, changedBy: 'draft' })
  })
}
