import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type Problem } from './problem'
import { pathOf } from './request-rules'

interface Limit { path: RegExp; maxBytes: number; timeoutMs: number }

const MB = 1024 * 1024

/** How much may be sent where, and in what time. The first row that fits. The files' own limits are 10 and 64 MB; the rest is the form around them. */
const LIMITS: readonly Limit[] = [
  { path: /^\/api\/evidence(\/|$)/, maxBytes: 11 * MB, timeoutMs: 120_000 },
  { path: /^\/api\/v1\/(cases\/[^/]+\/)?ledgers$/, maxBytes: 65 * MB, timeoutMs: 120_000 },
  { path: /^/, maxBytes: 64 * 1024, timeoutMs: 30_000 },
]

/** A refused body is still read for this long, so that its sender gets to see the answer. */
const LINGER_MS = 5_000

export interface Body {
  req: IncomingMessage
  res: ServerResponse
  /** Answers; the returned function ends the answer, and with it the connection. */
  refuse: (problem: Problem) => () => void
  limits?: readonly Limit[]
}

/** Watches a body as it arrives. False when its announced length is already too much; what goes wrong later is refused then. */
export function limitBody({ req, res, refuse, limits = LIMITS }: Body): boolean {
  const limit = limits.find(({ path }) => path.test(pathOf(req)))!
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > limit.maxBytes) {
    const hangUp = refuseAsTooLarge()
    req.once('end', hangUp).resume()
    return false
  }
  if (announced === 0 && req.headers['transfer-encoding'] === undefined) return true

  const slow = setTimeout(() => {
    if (!req.complete) breakOff(refuse({ status: 408, detail: `the body took longer than ${limit.timeoutMs / 1000} s`, headers: { Connection: 'close' } }))
  }, limit.timeoutMs)
  res.once('close', () => clearTimeout(slow))

  // Counted where the parser hands the bytes over, so the reader behind us keeps its own pace.
  const push = req.push.bind(req)
  let received = 0
  let hangUp: (() => void) | undefined
  req.push = (chunk: Buffer | null) => {
    received += chunk?.length ?? 0
    if (received <= limit.maxBytes) return push(chunk)
    hangUp ??= refuseAsTooLarge()
    // The reader must never see an end: half a body would look like a whole one.
    if (chunk === null) hangUp()
    return true
  }
  return true

  function refuseAsTooLarge(): () => void {
    const end = refuse({ status: 413, detail: `at most ${limit.maxBytes} bytes are taken here`, headers: { Connection: 'close' } })
    const hangUp = () => breakOff(end)
    const patience = setTimeout(hangUp, LINGER_MS)
    req.once('close', () => clearTimeout(patience))
    return hangUp
  }

  function breakOff(end: () => void) {
    res.once('finish', () => req.destroy(new Error('the rest of the body was refused')))
    end()
  }
}
