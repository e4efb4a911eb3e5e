import type { CodeAddress } from '../../domain/sign-in/inputs'
import { addConsumer, findConsumer } from '../../db/queries/sign-in-people'
import type { Ctx } from '../context'

/** The consumer at an address, made if there was none; null when they were disabled. */
export async function consumerAt({ db, keys, newId, now }: Ctx, address: CodeAddress, locale: string): Promise<string | null> {
  const find = () => findConsumer(db, keys, address)
  // Two first times at once: one adds, the other finds.
  return (await find()) ?? (await addConsumer(db, keys, { id: newId(), address, locale, at: now })) ?? find()
}
