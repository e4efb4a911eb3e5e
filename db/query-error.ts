import type { DrizzleQueryError } from 'drizzle-orm'

/** A failed query's error without the values that were sent: they may be somebody's words, and errors reach the log. */
export function withoutValues(error: unknown): unknown {
  if (isQueryError(error)) {
    error.message = `Failed query: ${error.query}`
    error.params = []
    for (const member of ['detail', 'where']) if (error.cause) Reflect.deleteProperty(error.cause, member)
    error.stack = error.stack?.replace(/\nparams: .*/, '')
  }
  return error
}

/** By its members, not its class: a bundler may carry the driver twice, and then there are two classes. */
const isQueryError = (error: unknown): error is DrizzleQueryError => error instanceof Error && 'query' in error && 'params' in error
