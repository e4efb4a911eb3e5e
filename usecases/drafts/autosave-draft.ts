import type { z } from 'zod/mini'
import { keepTyped } from '../../domain/case/draft'
import type { draftAutosaveInput } from '../../domain/case/draft-inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { changeDraft, type DraftReceipt } from './change-draft'

/** Keeps what stands in the fields of a step, right or wrong, so that nothing typed is lost. */
export async function autosaveDraft(ctx: Ctx, { caseId, step, version, fields }: z.infer<typeof draftAutosaveInput>): Promise<Answer<DraftReceipt>> {
  return changeDraft(ctx, { caseId, step, seenVersion: version, finishes: false }, async (sheet) => ok(keepTyped(sheet, step, fields)))
}
