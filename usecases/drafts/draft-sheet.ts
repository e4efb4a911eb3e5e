import type { DraftSheet } from '../../domain/case/draft'
import { type DataKey, open, seal, unwrapKey } from '../../db/cipher'
import type { SealedDraft } from '../../db/queries/drafts'
import type { Ctx } from '../context'

const place = (caseId: string) => ({ table: 'drafts', column: 'sealed', rowId: caseId })

/** The sheet as the row keeps it. */
export const sealSheet = (sheet: DraftSheet, key: DataKey, caseId: string): string => seal(JSON.stringify(sheet), key, place(caseId))

/** The sheet of a stored draft, and the key it is under. */
export function openSheet(ctx: Ctx, { caseId, sealed, wrappedKey }: SealedDraft): { sheet: DraftSheet; key: DataKey } {
  const key = unwrapKey(wrappedKey, ctx.keys.masterKeys, caseId)
  return { sheet: JSON.parse(open(sealed, key, place(caseId))) as DraftSheet, key }
}
