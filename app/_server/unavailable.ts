import 'server-only'
import { isDatabaseAway } from '@/db/database-away'
import { problem } from './problem'

const RETRY_AFTER_SECONDS = 5

/** A door that says so, and when to come back, while the database is not there. */
export function orUnavailable<A extends unknown[]>(door: (...given: A) => Promise<Response>): (...given: A) => Promise<Response> {
  return async (...given) => {
    try {
      return await door(...given)
    } catch (error) {
      if (isDatabaseAway(error)) return problem({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS })
      throw error
    }
  }
}
