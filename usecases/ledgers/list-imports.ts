import { PARTY_OF } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { type ImportLine, importLines } from '../../db/queries/ledger-imports'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'

export const IMPORTS_PAGE = 25

export interface ImportView extends ImportLine { importedByName: string | null }
export interface Imports { imports: ImportView[]; /** Where the next page begins; null on the last. */ next: { at: Date; id: string } | null }

/** What an institution took into its ledgers, newest first: all of it, or what came from one case. */
export async function listImports(ctx: Ctx, { caseId, before }: { caseId: string | null; before: { at: Date; id: string } | null }): Promise<Answer<Imports>> {
  if (PARTY_OF[ctx.actor.role] !== 'institution') return refuse({ code: 'forbidden', action: 'ledger.attach' })
  return transact(ctx, async (inside) => {
    const found = await importLines(inside.db, { caseId, before, atMost: IMPORTS_PAGE + 1 })
    const shown = found.slice(0, IMPORTS_PAGE)
    const names = await namesOf(inside, shown.map(({ importedBy }) => importedBy), 'full')
    const last = shown.at(-1)
    return ok({
      imports: shown.map((line) => ({ ...line, importedByName: names.get(line.importedBy) ?? null })),
      next: last && found.length > IMPORTS_PAGE ? { at: last.at, id: last.id } : null,
    })
  })
}
