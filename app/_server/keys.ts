import 'server-only'
import type { Keys } from '@/db/keys'
import { env } from '@/env'

/** The secrets the data layer works with. */
export function keys(): Keys {
  const { MZ_MASTER_KEYS: masterKeys, MZ_INDEX_KEY: indexKey, MZ_CODE_KEY: codeKey } = env()
  return { masterKeys, indexKey, codeKey }
}
