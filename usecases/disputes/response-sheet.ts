import { can } from '../../domain/access/can'
import { ACT_OF_ANSWER, type AnswerKind, type ResponseDraft } from '../../domain/case/response-draft'
import type { CaseFacts } from '../../domain/case/facts'
import { maskNarrative } from '../../domain/privacy/narrative'
import { type Answer, ok, refuse } from '../../domain/result'
import { open, seal, unwrapKey } from '../../db/cipher'
import { readCase } from '../../db/queries/cases'
import { caseKeyOf } from '../../db/queries/contacts'
import { keepResponseDraft, responseDraftOf, type SealedResponse } from '../../db/queries/response-drafts'
import type { Ctx } from '../context'

/** A case whose answer this person may write, and the shop they write for. */
export interface Sheet { facts: CaseFacts; orgId: string }

/** The step that asks whether this kind of answer is theirs to give now. */
export async function sheetFor({ db, actor }: Ctx, caseId: string, kind: AnswerKind): Promise<Answer<Sheet>> {
  const facts = await readCase(db, caseId)
  if (!facts || actor.orgId === null || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
  const allowed = can(actor, ACT_OF_ANSWER[kind], facts)
  return allowed.ok ? ok({ facts, orgId: actor.orgId }) : allowed
}

/** Keeps what stands in the fields; card and identity numbers are masked first. False when somebody else has written in between. */
export async function keepSheet(ctx: Ctx, { facts, orgId }: Sheet, draft: ResponseDraft, seen: number): Promise<boolean> {
  const { words } = draft.fields
  const fields = words === undefined ? draft.fields : { ...draft.fields, words: maskNarrative(words).text }
  const sealed = seal(JSON.stringify({ ...draft, fields }), await keyOf(ctx, facts.id), place(facts.id, orgId))
  return keepResponseDraft(ctx.db, { caseId: facts.id, orgId }, { seen, sealed, writtenBy: ctx.actor.id, updatedAt: ctx.now })
}

/** What was written so far; null when nothing was. */
export async function openSheet(ctx: Ctx, caseId: string, orgId: string): Promise<(Omit<SealedResponse, 'sealed'> & { draft: ResponseDraft }) | null> {
  const row = await responseDraftOf(ctx.db, { caseId, orgId })
  if (!row) return null
  const { sealed, ...rest } = row
  return { ...rest, draft: JSON.parse(open(sealed, await keyOf(ctx, caseId), place(caseId, orgId))) as ResponseDraft }
}

const place = (caseId: string, orgId: string) => ({ table: 'response_drafts', column: 'sealed', rowId: `${caseId}.${orgId}` })

const keyOf = async ({ db, keys }: Ctx, caseId: string) => unwrapKey((await caseKeyOf(db, caseId))!, keys.masterKeys, caseId)
