import type { CaseFacts } from '../../domain/case/facts'
import { type Answer, ok, refuse } from '../../domain/result'
import { OVERSIGHT_PAGE, type OversightFilter, supervisedCases, supervisedInstitutions } from '../../db/queries/oversight'
import { organisationNames, type OrganisationName } from '../../db/queries/people'
import { type Ctx, transact } from '../context'

export interface SupervisedCase {
  facts: Pick<CaseFacts, 'id' | 'reference' | 'state' | 'amountFen' | 'submittedAt' | 'closedAt' | 'diagnosis' | 'clocks'>
  merchant: OrganisationName | undefined
  acquirer: OrganisationName | undefined
}
export interface SupervisedCases {
  rows: SupervisedCase[]
  institutions: { id: string; name: string; nameEn: string }[]
  /** Where the next page begins; null on the last one. */
  next: { at: Date; id: string } | null
}

/** The cases behind a regulator's figures. A list is not a reading: opening one of them is. */
export async function listSupervisedCases(ctx: Ctx, filter: OversightFilter & { before: { at: Date; id: string } | null }): Promise<Answer<SupervisedCases>> {
  const { actor, now } = ctx
  if (actor.role !== 'examiner' || !actor.orgId) return refuse({ code: 'not_found' })
  const regulatorId = actor.orgId
  return transact(ctx, async ({ db }) => {
    const { before, ...wanted } = filter
    const found = await supervisedCases(db, wanted, now, before)
    const shown = found.slice(0, OVERSIGHT_PAGE)
    const names = await organisationNames(db, shown.flatMap(({ merchantId, acquirerId }) => [merchantId, acquirerId]))
    const last = shown.at(-1)
    return ok({
      rows: shown.map(({ id, reference, state, amountFen, submittedAt, closedAt, diagnosis, clocks, merchantId, acquirerId }) => ({
        facts: { id, reference, state, amountFen, submittedAt, closedAt, diagnosis, clocks }, merchant: names.get(merchantId), acquirer: names.get(acquirerId),
      })),
      institutions: await supervisedInstitutions(db, regulatorId),
      next: last && found.length > OVERSIGHT_PAGE ? { at: new Date(last.submittedAt), id: last.id } : null,
    })
  })
}
