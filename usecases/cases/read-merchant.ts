import { PARTY_OF } from '../../domain/access/roles'
import { type Answer, ok, refuse } from '../../domain/result'
import { merchantForFiling } from '../../db/queries/organisations'
import { organisationNames, type OrganisationName } from '../../db/queries/people'
import { type Ctx, transact } from '../context'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A shop of the asker's own institution, as an address names it; another institution's is not there. */
export async function readMerchant(ctx: Ctx, merchantId: string): Promise<Answer<OrganisationName>> {
  if (PARTY_OF[ctx.actor.role] !== 'institution' || !UUID.test(merchantId)) return refuse({ code: 'not_found' })
  return transact(ctx, async ({ db, actor }) => {
    const merchant = await merchantForFiling(db, merchantId)
    if (merchant?.acquirerId !== actor.orgId) return refuse({ code: 'not_found' })
    return ok((await organisationNames(db, [merchantId])).get(merchantId)!)
  })
}
