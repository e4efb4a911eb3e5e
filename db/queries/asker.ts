import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import type { Db } from '../client'

/** Says who asks for the rest of this transaction; row security reads it. */
export async function askAs(db: Db, actor: Actor, sessionId: string | null): Promise<void> {
  await db.execute(sql`select
    set_config('app.user', ${actor.id}, true),
    set_config('app.org', ${actor.orgId ?? ''}, true),
    set_config('app.role', ${actor.role}, true),
    set_config('app.session', ${sessionId ?? ''}, true),
    set_config('app.case', ${actor.onlyCaseId ?? ''}, true)`)
}
