import 'server-only'
import { randomUUID } from 'node:crypto'
import { REFUSAL_STATUS, type Refusal } from '@/domain/refusal'

/** A refusal as an RFC 9457 problem document. It names no path, query, stack or version. */
export function problem(refusal: Refusal): Response {
  const status = REFUSAL_STATUS[refusal.code]
  const { code, ...details } = refusal
  return answerProblem(status, { code, ...details })
}

/** What never reached a use case: not parseable, not signed in, not ours. */
export function answerProblem(status: number, members: Record<string, unknown>): Response {
  const retry = members.retryAfterSeconds
  return Response.json(
    { type: 'about:blank', status, ref: randomUUID(), ...members },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(typeof retry === 'number' ? { 'retry-after': String(retry) } : {}),
      },
    },
  )
}
