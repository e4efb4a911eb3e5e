import { blindIndex } from '@/db/cipher'
import type { Keys } from '@/db/keys'

/** What an intent asks for, to know it again. Keyed: a body may hold a phone number, and all phone numbers can be tried on a plain hash. */
export const requestHash = ({ indexKey }: Pick<Keys, 'indexKey'>, ...asked: string[]): string =>
  blindIndex('idempotency_keys.request_hash', JSON.stringify(asked), indexKey)
