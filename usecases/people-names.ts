import { maskName } from '../domain/privacy/masks'
import { open, unwrapKey } from '../db/cipher'
import { type SealedPerson, sealedPeople } from '../db/queries/people'
import type { Ctx } from './context'

/** A person's own name, opened; the empty text when none is kept. */
export function openName(ctx: Ctx, { id, sealedName, wrappedKey }: SealedPerson): string {
  return sealedName ? open(sealedName, unwrapKey(wrappedKey, ctx.keys.masterKeys, id), { table: 'users', column: 'sealed_name', rowId: id }) : ''
}

/** Names by id, in full or masked. People the asker may not know are not in it. */
export async function namesOf(ctx: Ctx, ids: readonly string[], how: 'full' | 'masked'): Promise<Map<string, string>> {
  const people = await sealedPeople(ctx.db, ids)
  return new Map(people.map((person) => {
    const name = openName(ctx, person)
    return [person.id, how === 'full' ? name : maskName(name)]
  }))
}
