import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type Duplex } from 'node:stream'
import { log } from '../log'
import { guard, type Handler, newReference } from './guard'
import { type Inbound } from './inbound-headers'
import { type Problem, problemAsText } from './problem'
import { objection, pathOf } from './request-rules'

export interface ServerSettings extends Inbound {
  /** In development: takes the socket of `/_next/hmr`, through which the framework announces changed files. */
  onReloadSocket?: (req: IncomingMessage, socket: Duplex, head: Buffer) => void
  headersTimeoutMs?: number
}

/** An HTTP server with the guard in front of `next`. What never becomes a request gets the same kind of answer. */
export function guardedServer(settings: ServerSettings, next: Handler): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: settings.headersTimeoutMs ?? 10_000,
    requestTimeout: 125_000,               // the longest body's time and a little; body-limits.ts is stricter
    connectionsCheckingInterval: 500,      // the default looks for slow clients every 30 s only
    requireHostHeader: false,              // the guard refuses it with a better answer
  })
  server.maxHeadersCount = 0               // the default drops the surplus silently; the guard refuses it

  const handler = guard(settings, next)
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, handler)

  server.on('clientError', (error: Error & { code?: string }, socket: Duplex & { _httpMessage?: { headersSent: boolean } }) => {
    if (!socket.writable || socket._httpMessage?.headersSent || error.code === 'ECONNRESET') socket.destroy()
    else turnAway(socket, CLIENT_ERRORS[error.code ?? ''] ?? { status: 400, detail: 'not HTTP as we know it' })
  })
  server.on('connect', (_req: IncomingMessage, socket: Duplex) => turnAway(socket, { status: 405, detail: 'not a proxy', headers: { Allow: 'GET, HEAD' } }))
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isReload = settings.isDevelopment && settings.onReloadSocket && pathOf(req).startsWith('/_next/hmr') && req.headers.origin === settings.origin
    const problem = objection(req, settings) ?? (isReload ? undefined : { status: 400, detail: 'no other protocol is spoken here' })
    if (problem) turnAway(socket, problem)
    else settings.onReloadSocket!(req, socket, head)
  })
  return server
}

const CLIENT_ERRORS: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'more than 16 KB of headers' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'the request took too long to arrive' },
}

function turnAway(socket: Duplex, problem: Problem) {
  const ref = newReference()
  log({ event: 'refused', ref, status: problem.status })
  socket.on('error', () => socket.destroy())
  socket.end(problemAsText(problem, ref))
  // Whoever does not hang up after that is hung up on.
  setTimeout(() => socket.destroy(), 1_000).unref()
}
