import 'server-only'
import { type Client, connect } from '@/db/client'
import { databaseUrl } from '@/env'

// One pool per process; development reloads modules, so it hangs on the global object.
const holder = globalThis as typeof globalThis & { mingzhangClient?: Client }

/** The web's pool: it logs in as a role that owns nothing. */
export function database(): Client {
  return (holder.mingzhangClient ??= connect(databaseUrl('APP'), { max: 10, name: 'mingzhang-web' }))
}
