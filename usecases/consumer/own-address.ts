import type { CodeAddress } from '../../domain/sign-in/inputs'
import { open, unwrapKey } from '../../db/cipher'
import { ownContact } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'

/** Where the signed-in consumer has proven to be reachable, the phone first; null for everybody else. */
export async function ownAddress({ actor, db, keys }: Ctx): Promise<CodeAddress | null> {
  if (actor.role !== 'consumer') return null
  const person = await ownContact(db, actor.id)
  if (!person) return null
  const opened = (column: string, value: string) =>
    open(value, unwrapKey(person.wrappedKey, keys.masterKeys, actor.id), { table: 'users', column, rowId: actor.id })
  if (person.sealedPhone) return { channel: 'sms', address: opened('sealed_phone', person.sealedPhone) }
  return person.sealedEmail ? { channel: 'mail', address: opened('sealed_email', person.sealedEmail) } : null
}
