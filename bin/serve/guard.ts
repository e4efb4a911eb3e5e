import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { limitBody } from './body-limits'
import { type Inbound, rewriteHeaders } from './inbound-headers'
import { errorFields, log } from '../log'
import { answerProblem, type Problem } from './problem'
import { objection, pathOf } from './request-rules'
import { dress } from './security-headers'

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

/** What the log says, as nginx does, when there was nobody left to answer. */
const CLIENT_LEFT = 499

/** 64 random bits: what a person quotes when they ask about an answer. */
export const newReference = (): string => randomBytes(8).toString('hex')

/** Puts the guard in front of `next`: what is refused never gets there, and every answer leaves with our headers and a log line. */
export function guard(settings: Inbound, next: Handler): Handler {
  return async (req, res) => {
    const startedAt = performance.now()
    const reference = newReference()
    const path = pathOf(req)
    res.once('close', () => log({
      event: 'request', ref: reference, method: req.method, path: path.slice(0, 200),
      status: res.headersSent ? res.statusCode : CLIENT_LEFT, ms: Math.round(performance.now() - startedAt),
    }))
    dress(res, path)

    const refuse = (problem: Problem) => answerProblem(res, problem, reference)
    const problem = objection(req, settings)
    if (problem) return refuse(problem)()
    if (!limitBody({ req, res, refuse })) return
    if (req.httpVersion === '1.1' && req.headers.expect !== undefined) res.writeContinue()

    rewriteHeaders(req, settings, reference)
    try {
      await next(req, res)
    } catch (error) {
      log({ event: 'bug', ref: reference, ...errorFields(error) })
      refuse({ status: 500, detail: 'our mistake' })()
    }
  }
}
