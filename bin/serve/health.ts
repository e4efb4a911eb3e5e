import { type IncomingMessage, type ServerResponse } from 'node:http'
import { pathOf } from './request-rules'

const CHECK_TIMEOUT_MS = 3_000
const KEEP_MS = 1_000

/**
 * Answers `/healthz` (this process is not stuck) and `/readyz` (it can do its work: `check` agreed within 3 s). False for other paths.
 * An answer is good for a second, so asking often costs nothing.
 */
export function healthChecks(check: () => Promise<boolean>): (req: IncomingMessage, res: ServerResponse) => boolean {
  const isReady = remembered(() => within(CHECK_TIMEOUT_MS, check))
  return (req, res) => {
    const path = pathOf(req)
    if (path === '/healthz') answer(res, true)
    else if (path === '/readyz') void isReady().then((ready) => answer(res, ready))
    else return false
    return true
  }
}

function answer(res: ServerResponse, isFine: boolean) {
  res.writeHead(isFine ? 200 : 503, { 'Content-Type': 'application/json', ...(isFine ? {} : { 'Retry-After': '5' }) })
  res.end(JSON.stringify({ status: isFine ? 'ok' : 'unavailable' }))
}

function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { answer: Promise<boolean>; askedAt: number } | undefined
  return () => {
    if (!last || performance.now() - last.askedAt > KEEP_MS) last = { answer: ask(), askedAt: performance.now() }
    return last.answer
  }
}

async function within(ms: number, check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(resolve, ms, false) })
  const fine = check().catch(() => false)
  return Promise.race([fine, late]).finally(() => clearTimeout(timer))
}
