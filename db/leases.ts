import type { Client } from 'pg'
import { openJobClient } from './job-pool'

/** Session advisory locks of one process on one connection: whoever loses the connection loses them all. */
export interface Leases {
  /** Holds `name` until `end`. Only for names that nobody else wants, such as a worker's own id. */
  keep: (name: string) => Promise<void>
  /** After a lost connection, opens another and takes back what is kept and free again. */
  renew: () => Promise<void>
  /** Runs `work` while holding `name`; null when anybody, this process included, holds it already. */
  during: <T>(name: string, work: () => Promise<T>) => Promise<T | null>
  end: () => Promise<void>
}

interface Session { client: Client; kept: Set<string>; /** The driver wants one statement at a time. */ last: Promise<unknown> }

/** A dead machine's connection is noticed within half a minute, not after the two hours a network would wait. */
const NOTICE_DEATH = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4'

/** Opens no connection before the first lease. */
export function openLeases(connectionString: string): Leases {
  const kept = new Set<string>()
  const busy = new Set<string>()
  let current: Promise<Session> | null = null

  function session(): Promise<Session> {
    if (current) return current
    const forget = () => { if (current === opening) current = null }
    const opening = openJobClient(connectionString, { options: NOTICE_DEATH, keepAlive: true }, forget).then((client) => ({ client, kept: new Set<string>(), last: Promise.resolve() }))
    opening.catch(forget)
    return (current = opening)
  }
  async function renew() {
    const own = await session()
    for (const name of kept) if (!own.kept.has(name) && await take(own, name)) own.kept.add(name)
  }

  return {
    renew,
    async keep(name) {
      kept.add(name)
      await renew()
    },
    async during(name, work) {
      if (kept.has(name) || busy.has(name)) return null   // a session is given its own lock twice
      busy.add(name)
      try {
        const own = await session()
        if (!(await take(own, name))) return null
        try {
          return await work()
        } finally {
          // When this fails the connection is gone, and the lock with it.
          await ask(own, 'pg_advisory_unlock', name).catch(() => undefined)
        }
      } finally {
        busy.delete(name)
      }
    },
    async end() {
      const last = await current?.catch(() => null)
      await last?.client.end()
    },
  }
}

const take = (session: Session, name: string) => ask(session, 'pg_try_advisory_lock', name)

function ask(session: Session, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', name: string): Promise<boolean> {
  const answer = session.last.catch(() => undefined)
    .then(() => session.client.query<{ done: boolean }>(`select ${what}(hashtextextended($1, 0)) as done`, [name]))
  session.last = answer
  return answer.then(({ rows }) => rows[0]!.done)
}
