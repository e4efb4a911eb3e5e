import { sql } from 'drizzle-orm'
import type { Actor } from '../../domain/access/actor'
import type { Db } from '../client'

/** Says who asks for the rest of this transaction; row security reads it. Prepared: every transaction begins with it. */
export async function askAs(db: Db, actor: Actor, sessionId: string | null): Promise<void> {
  await db.select({
    user: sql`set_config('app.user', ${actor.id}, true)`,
    org: sql`set_config('app.org', ${actor.orgId ?? ''}, true)`,
    role: sql`set_config('app.role', ${actor.role}, true)`,
    session: sql`set_config('app.session', ${sessionId ?? ''}, true)`,
    onlyCase: sql`set_config('app.case', ${actor.onlyCaseId ?? ''}, true)`,
  }).from(sql`(values (1)) as once`).prepare('ask_as').execute()
}
