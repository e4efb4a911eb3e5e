import { PARTY_OF } from '../../domain/access/roles'
import { type Answer, ok } from '../../domain/result'
import { clientNetwork } from '../../domain/sign-in/client-network'
import { findMerchants as merchantsNamed, type MerchantChoice } from '../../db/queries/organisations'
import { countUse } from '../consumer/count-use'
import { type Ctx, transact } from '../context'
import type { Visitor } from '../sign-in/visitor'

const LONGEST_NAME = 60

/** Shops whose name holds the text, ten at most; none for no text. Names of shops are public; an institution's people look among their own. */
export async function findMerchants(ctx: Ctx, text: string, { address }: Pick<Visitor, 'address'>): Promise<Answer<MerchantChoice[]>> {
  const name = text.trim().slice(0, LONGEST_NAME)
  if (name === '') return ok([])
  const counted = await countUse(ctx, 'lookup', clientNetwork(address).address)
  if (!counted.ok) return counted
  const acquirerId = PARTY_OF[ctx.actor.role] === 'institution' ? ctx.actor.orgId : null
  return transact(ctx, async ({ db }) => ok(await merchantsNamed(db, name, acquirerId)))
}
