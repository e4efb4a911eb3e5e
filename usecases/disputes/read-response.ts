import { can } from '../../domain/access/can'
import { MERCHANT_ROLES } from '../../domain/access/roles'
import type { ResponseDraft } from '../../domain/case/response-draft'
import { type Answer, ok, refuse } from '../../domain/result'
import { readCase } from '../../db/queries/cases'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'
import { openSheet } from './response-sheet'

/** An answer being written: as it stands in its fields, and who wrote in it last. */
export interface ResponseView { draft: ResponseDraft; version: number; writtenBy: string; isMine: boolean; savedAt: Date }

/** The shop's own unfinished answer to a case; null when there is none. Nobody else can read it. */
export async function readResponse(ctx: Ctx, caseId: string): Promise<Answer<ResponseView | null>> {
  return transact(ctx, async (inside) => {
    const { db, actor } = inside
    const facts = await readCase(db, caseId)
    if (!facts || actor.orgId === null || !(MERCHANT_ROLES as readonly string[]).includes(actor.role) || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const sheet = await openSheet(inside, caseId, actor.orgId)
    if (!sheet) return ok(null)
    const { draft, version, writtenBy, updatedAt } = sheet
    return ok({ draft, version, writtenBy: (await namesOf(inside, [writtenBy], 'full')).get(writtenBy) ?? '', isMine: writtenBy === actor.id, savedAt: updatedAt })
  })
}
