import { eq } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import { seal, unwrapKey } from '../cipher'
import type { Db } from '../client'
import { users } from '../schema'
import { TEST_KEYS } from './world'

/** Gives people a mailbox, so that there is somewhere to write to; addresses by person. */
export async function withMailboxes(db: Db, people: Readonly<Record<string, Actor>>): Promise<void> {
  for (const [name, { id }] of Object.entries(people)) {
    const [row] = await db.select({ wrappedKey: users.wrappedKey }).from(users).where(eq(users.id, id))
    const key = unwrapKey(row!.wrappedKey, TEST_KEYS.masterKeys, id)
    await db.update(users).set({ sealedEmail: seal(`${name}@work.example`, key, { table: 'users', column: 'sealed_email', rowId: id }) }).where(eq(users.id, id))
  }
}
