import { nextStep } from '../../domain/case/draft'
import type { DraftStep } from '../../domain/case/draft-inputs'
import { type Answer, ok } from '../../domain/result'
import { draftsOf } from '../../db/queries/drafts'
import { organisationNames } from '../../db/queries/people'
import { type Ctx, transact } from '../context'
import { openSheet } from './draft-sheet'

export interface DraftLine { caseId: string; savedAt: Date; next: DraftStep | 'check'; amountFen: number | null; merchant: string | null; merchantEn: string | null }

/** The complaints that the person, or this guest's browser, has begun and not submitted; the last one touched first. */
export async function listDrafts(ctx: Ctx): Promise<Answer<DraftLine[]>> {
  return transact(ctx, async (inside) => {
    const drafts = (await draftsOf(inside.db, inside.actor.id)).map((draft) => ({ draft, answers: openSheet(inside, draft).sheet.answers }))
    const merchants = await organisationNames(inside.db, drafts.flatMap(({ answers }) => answers.merchant?.merchantId ?? []))
    return ok(drafts.map(({ draft, answers }) => {
      const merchant = answers.merchant && merchants.get(answers.merchant.merchantId)
      return {
        caseId: draft.caseId, savedAt: draft.updatedAt, next: nextStep(answers, inside.now),
        amountFen: answers.payment?.amountYuan ?? null, merchant: merchant?.name ?? null, merchantEn: merchant?.nameEn ?? null,
      }
    }))
  })
}
