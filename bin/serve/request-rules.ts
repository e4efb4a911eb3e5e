import { type IncomingMessage } from 'node:http'
import { type Problem } from './problem'

const HEADERS_MAX = 100
const READING = new Set(['GET', 'HEAD'])
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const SINGLE = ['host', 'origin', 'content-length', 'transfer-encoding', 'authorization', 'cookie', 'content-type']

/** What the rules need to know of the installation. */
export interface Site {
  /** `https://name` or `http://localhost:3000`: the only name we answer to. */
  origin: string
}

/** The path of a request, before any `?`. */
export const pathOf = (req: IncomingMessage): string => (req.url ?? '').split('?', 1)[0] ?? ''

type Rule = (req: IncomingMessage, site: Site) => Problem | undefined

/** What a request must be to be looked at, in order: the first rule that objects wins. */
const RULES: Rule[] = [
  (req) => req.rawHeaders.length / 2 > HEADERS_MAX ? { status: 431, detail: `more than ${HEADERS_MAX} headers` } : undefined,
  ({ headers: { expect } }) => expect !== undefined && expect.toLowerCase() !== '100-continue' ? { status: 417, detail: 'unknown expectation' } : undefined,
  isSaidOnce,
  isPlainTarget,
  isForUs,
  isAllowedMethod,
  isFromOurPages,
]

/** Why this request goes no further; undefined when it may. */
export function objection(req: IncomingMessage, site: Site): Problem | undefined {
  for (const rule of RULES) {
    const problem = rule(req, site)
    if (problem) return problem
  }
  return undefined
}

/** Two `Host` or `Origin` lines mean two readers may believe two different things. Node keeps the first silently. */
function isSaidOnce(req: IncomingMessage): Problem | undefined {
  const names = req.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
  const twice = SINGLE.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (twice) return { status: 400, detail: `more than one ${twice} header` }
  const length = req.headers['content-length']
  return length !== undefined && !/^\d{1,15}$/.test(length) ? { status: 400, detail: 'content-length is not a number' } : undefined
}

/** A path that means the same to everyone who reads it: no other host, no dots, no hidden slashes, ASCII only. */
function isPlainTarget(req: IncomingMessage): Problem | undefined {
  const path = pathOf(req)
  const isPlain = path.startsWith('/') && !path.includes('//') && /^[\x21-\x7e]*$/.test(req.url ?? '')
    && !/\\|#|%(2f|5c|00|2e)|%(?![0-9a-f]{2})/i.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path)
  return isPlain ? undefined : { status: 400, detail: 'the request target is not a plain path' }
}

function isForUs(req: IncomingMessage, { origin }: Site): Problem | undefined {
  const host = req.headers.host?.toLowerCase()
  const ours = new URL(origin)
  if (host === ours.host) return undefined
  if (!host) return { status: 400, detail: 'no host header' }
  // Typed as a number, this machine is still this machine; but sign-in by passkey needs the name.
  const isAlias = ours.hostname === 'localhost' && [`127.0.0.1:${ours.port}`, `[::1]:${ours.port}`].includes(host)
  if (isAlias && READING.has(req.method ?? '')) return { status: 307, detail: 'use the name', headers: { Location: origin + req.url } }
  return { status: 421, detail: 'this server has another name' }
}

function isAllowedMethod(req: IncomingMessage): Problem | undefined {
  const method = req.method ?? ''
  if (READING.has(method)) return undefined
  const isApi = pathOf(req).startsWith('/api/')
  if (CHANGING.has(method) && isApi) return undefined
  return { status: 405, detail: 'method not allowed here', headers: { Allow: isApi ? 'GET, HEAD, POST, PUT, PATCH, DELETE' : 'GET, HEAD' } }
}

/**
 * A change must come from our own pages. The exceptions carry no cookie, so a stranger's page gains nothing by them:
 * programs with an API key, and the call-backs of others, which prove themselves by signature.
 */
function isFromOurPages(req: IncomingMessage, site: Site): Problem | undefined {
  const { origin, cookie, authorization } = req.headers
  if (origin !== undefined && origin !== 'null' && !isOrigin(origin)) return { status: 400, detail: 'malformed origin' }
  if (!CHANGING.has(req.method ?? '')) return undefined
  if (cookie === undefined && (authorization?.startsWith('Bearer ') || pathOf(req).startsWith('/api/hooks/'))) return undefined
  const isOurs = origin === undefined ? req.headers['sec-fetch-site'] === 'same-origin' : origin === site.origin
  return isOurs ? undefined : { status: 403, detail: 'this change was not asked for by a page of ours' }
}

const isOrigin = (text: string) => URL.canParse(text) && /^https?:\/\//.test(text) && new URL(text).origin === text
