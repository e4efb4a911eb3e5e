import { type SQL, sql } from 'drizzle-orm'
import { customType, timestamp } from 'drizzle-orm/pg-core'

/** An instant, UTC, to the millisecond: what a JavaScript `Date` holds, so nothing is lost on the way back. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The transaction that wrote a row: ordered as transactions begin, which text would not be. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** "col in ('a', 'b')": states are text with a CHECK made from the domain's own list. */
export function oneOf(column: string, values: readonly string[]): SQL {
  return sql.raw(`${column} in (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`)
}
