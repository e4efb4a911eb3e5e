import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import * as schema from './schema'

/** A pool, or a transaction on it: queries take either. */
export type Db = PostgresJsDatabase<typeof schema>

export interface Client { db: Db; sql: Sql; end: () => Promise<void> }

/** Thrown for every statement of a transaction whose connection has died. */
export class DeadTransaction extends Error {
  constructor() { super('the connection of this transaction has died; nothing of it was kept') }
}

const LOST = new Set(['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'])
/** After a fatal error (killed, shutting down, transaction too long) the server closes the connection. */
const endsConnection = (error: { code?: string; severity?: string } | null) => LOST.has(error?.code ?? '') || error?.severity === 'FATAL' || error?.severity === 'PANIC'

/** Opens a pool. Statements end after 5 s, lock waits after 2 s, idle transactions after 10 s, transactions after 15 s. */
export function connect(url: string, { max = 10, name = 'mingzhang' }: { max?: number; name?: string } = {}): Client {
  const sql = postgres(url, {
    max,
    onnotice: () => undefined,
    connection: {
      application_name: name,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      transaction_timeout: 15_000,
    },
  })
  refuseDeadTransactions(sql)
  return { sql, db: drizzle(sql, { schema, casing: 'snake_case' }), end: () => sql.end({ timeout: 5 }) }
}

/**
 * postgres.js 3.4.9 lets a transaction's callback go on after its connection died. Its next statement, and the driver's own
 * commit or rollback when the callback ends, may run on the replacement connection, inside another caller's transaction; or,
 * with no replacement yet, they bring the process down. Here every later statement is refused, and the driver never hears
 * that the callback has ended: the caller was told already, when the connection closed.
 */
export function refuseDeadTransactions(sql: Sql): void {
  const begin = sql.begin.bind(sql) as (options: string, work: (tx: TransactionSql) => unknown) => Promise<unknown>
  type Work = (tx: TransactionSql) => unknown
  const guarded = (first: string | Work, second?: Work) => {
    const [options, work] = typeof first === 'string' ? [first, second!] : ['', first]
    const life: Life = { dead: false }
    const running = begin(options, (tx) => whileAlive(life, () => work(mortal(tx, life))))
    running.catch(() => { life.dead = true })
    return running
  }
  Object.assign(sql, { begin: guarded })
}

interface Life { dead: boolean }

/** Ends as `work` does, or never, if its transaction has died meanwhile. */
async function whileAlive(life: Life, work: () => unknown): Promise<unknown> {
  const ended = await Promise.resolve().then(work).then((value) => () => value, (error: unknown) => () => { throw error })
  return life.dead ? new Promise(() => undefined) : ended()
}

function mortal(tx: TransactionSql, life: Life): TransactionSql {
  const watch = <T>(statement: T): T => {
    // Attached first, so it runs before the caller hears of the failure.
    if (statement instanceof Promise) statement.catch((error: { code?: string } | null) => { if (endsConnection(error)) life.dead = true })
    return statement
  }
  const alive = () => { if (life.dead) throw new DeadTransaction() }
  return new Proxy(tx, {
    apply(target, self, args) {
      alive()
      const made = Reflect.apply(target as never, self, args) as unknown
      return Array.isArray((args[0] as { raw?: unknown })?.raw) ? watch(made) : made
    },
    get(target, key) {
      const member = Reflect.get(target, key) as unknown
      if (key === 'unsafe') return (...args: unknown[]) => { alive(); return watch((member as (...a: unknown[]) => unknown)(...args)) }
      if (key === 'savepoint') {
        return (first: unknown, second?: unknown) => {
          alive()
          const work = (second ?? first) as (tx: TransactionSql) => unknown
          const inner = (nested: TransactionSql) => whileAlive(life, () => work(mortal(nested, life)))
          const savepoint = member as (...a: unknown[]) => unknown
          return typeof first === 'string' ? savepoint(first, inner) : savepoint(inner)
        }
      }
      return member
    },
  })
}
