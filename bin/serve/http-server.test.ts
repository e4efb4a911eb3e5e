import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Handler } from './guard'
import { guardedServer } from './http-server'
import { proxyList } from './inbound-headers'

let server: Server
let port: number
let origin: string
let reached = 0
let seen: IncomingHttpHeaders = {}
let behind: Handler

/** What stands for the framework: counts, remembers, reads the body, answers. */
const echo: Handler = async (req, res) => {
  reached += 1
  seen = req.headers
  let bytes = 0
  for await (const chunk of req) bytes += (chunk as Buffer).length
  res.setHeader('Cache-Control', 'public, max-age=60')
  res.end(String(bytes))
}

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  // The name is known only once the port is: the settings object is shared and filled in then.
  const settings = { origin: 'http://localhost', proxies: proxyList(['127.0.0.1']), isDevelopment: false, headersTimeoutMs: 1_000 }
  server = guardedServer(settings, (req, res) => behind(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  settings.origin = origin = `http://localhost:${port}`
  behind = echo
})
afterAll(() => {
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
})

/** Sends bytes as they are; hangs up when one answer is there, if the other side has not. */
async function raw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += String(chunk)
    if (isComplete(answer)) socket.end()
  })
  socket.write(text)
  await once(socket, 'close')
  return answer
}
function isComplete(answer: string): boolean {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /^content-length: (\d+)/im.exec(answer)?.[1] ?? (statusOf(answer) === 100 ? '0' : 'unknown')
  return answer.length - end - 4 === Number(length)
}
const lines = (first: string, ...more: string[]) => [first, ...more, '', ''].join('\r\n')
const host = () => `Host: localhost:${port}`
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const get = (...more: string[]) => raw(lines('GET / HTTP/1.1', host(), ...more))
const post = (path: string, ...more: string[]) => raw(lines(`POST ${path} HTTP/1.1`, host(), 'Content-Length: 2', ...more) + '{}')

interface Upload { path: string; bytes: number; announced: boolean }
function upload({ path, bytes, announced }: Upload): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = announced ? { 'Content-Length': String(bytes) } : {}
    const req = request({ port, host: '127.0.0.1', path, method: 'POST', headers: { Host: `localhost:${port}`, Origin: origin, ...length } }, (res) => {
      let body = ''
      res.on('data', (chunk) => { body += String(chunk) })
      res.on('end', () => resolve({ status: res.statusCode!, body }))
    })
    req.on('error', reject)
    const chunk = Buffer.alloc(64 * 1024)
    let left = bytes
    const send = () => {
      while (left > 0) {
        const part = chunk.subarray(0, Math.min(left, chunk.length))
        left -= part.length
        if (!req.write(part)) return req.once('drain', send)
      }
      req.end()
    }
    send()
  })
}

describe('what never gets behind the guard', () => {
  const refused: [string, number, () => Promise<string>][] = [
    ['another host', 421, () => raw(lines('GET / HTTP/1.1', 'Host: evil.test'))],
    ['our host with another port', 421, () => raw(lines('GET / HTTP/1.1', 'Host: localhost:1'))],
    ['no host', 400, () => raw(lines('GET / HTTP/1.1'))],
    ['two hosts', 400, () => get('Host: evil.test')],
    ['an absolute target', 400, () => raw(lines('GET http://evil.test/ HTTP/1.1', host()))],
    ['dots in the path', 400, () => raw(lines('GET /_next/static/../../api/v1/me HTTP/1.1', host()))],
    ['hidden dots in the path', 400, () => raw(lines('GET /_next/static/%2e%2e/me HTTP/1.1', host()))],
    ['hidden slashes in the path', 400, () => raw(lines('GET /a%2Fb HTTP/1.1', host()))],
    ['a double slash', 400, () => raw(lines('GET //evil.test/ HTTP/1.1', host()))],
    ['half an escape', 400, () => raw(lines('GET /%zz HTTP/1.1', host()))],
    ['TRACE', 405, () => raw(lines('TRACE / HTTP/1.1', host()))],
    ['OPTIONS', 405, () => raw(lines('OPTIONS /api/v1/cases HTTP/1.1', host()))],
    ['CONNECT', 405, () => raw(lines('CONNECT evil.test:443 HTTP/1.1', host()))],
    ['an upgrade', 400, () => get('Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: aaaa', 'Sec-WebSocket-Version: 13')],
    ['a change outside the API', 405, () => post('/complaints', `Origin: ${origin}`)],
    ['a change without origin', 403, () => post('/api/v1/cases')],
    ['a change from elsewhere', 403, () => post('/api/v1/cases', 'Origin: https://evil.test')],
    ['a change from nowhere', 403, () => post('/api/v1/cases', 'Origin: null', 'Sec-Fetch-Site: same-origin')],
    ['a change by a sibling site', 403, () => post('/api/v1/cases', 'Sec-Fetch-Site: same-site')],
    ['an API key with a cookie', 403, () => post('/api/v1/cases', 'Authorization: Bearer k', 'Cookie: a=b')],
    ['a malformed origin', 400, () => get('Origin: http://a b')],
    ['an origin with a path', 400, () => get('Origin: https://a.test/x')],
    ['two origins', 400, () => post('/api/v1/cases', `Origin: ${origin}`, 'Origin: https://evil.test')],
    ['two lengths', 400, () => post('/api/v1/cases', `Origin: ${origin}`, 'Content-Length: 3')],
    ['a length that is not a number', 400, () => raw(lines('POST /api/v1/x HTTP/1.1', host(), `Origin: ${origin}`, 'Content-Length: 0x2'))],
    ['length and chunks', 400, () => post('/api/v1/cases', `Origin: ${origin}`, 'Transfer-Encoding: chunked')],
    ['more than 100 headers', 431, () => get(...Array.from({ length: 101 }, (_, index) => `X-${index}: 1`))],
    ['more than 16 KB of headers', 431, () => get(`X-Long: ${'a'.repeat(17 * 1024)}`)],
    ['an unknown expectation', 417, () => get('Expect: a-miracle')],
    ['what is not HTTP', 400, () => raw('hello\r\n\r\n')],
    ['headers that do not come', 408, () => raw(`GET / HTTP/1.1\r\n${host()}\r\n`)],
  ]
  it.each(refused)('%s: %i', async (_what, status, send) => {
    const before = reached
    const answer = await send()
    expect(statusOf(answer)).toBe(status)
    expect(reached).toBe(before)
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
    expect(answer.toLowerCase()).toContain('cache-control: no-store')
    const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>
    expect(problem).toMatchObject({ type: 'about:blank', status, ref: expect.stringMatching(/^[0-9a-f]{16}$/) as string })
  })
})

describe('what does', () => {
  it.each([
    ['a change from our own page', () => post('/api/v1/cases', `Origin: ${origin}`, 'Cookie: a=b')],
    ['a same-origin change from a browser that sends no origin', () => post('/api/v1/cases', 'Sec-Fetch-Site: same-origin')],
    ['an API key without a cookie', () => post('/api/v1/cases', 'Authorization: Bearer k')],
    ['the call-back of another', () => post('/api/hooks/wechat')],
    ['reading, whoever sent the reader', () => get('Origin: https://evil.test')],
    ['a path in Chinese, escaped', () => raw(lines('GET /%E7%9F%A5%E8%AF%86?q=%2F..%2F HTTP/1.1', host()))],
  ])('%s', async (_what, send) => {
    const before = reached
    expect(statusOf(await send())).toBe(200)
    expect(reached).toBe(before + 1)
  })

  it('loses what only the framework or a proxy may say, and gains what we say', async () => {
    await get('X-Middleware-Subrequest: proxy', 'Next-Action: 1', 'X-Forwarded-Host: evil.test', 'X-Request-Id: forged', 'X-NextJS-Data: 1', 'RSC: 1', 'X-Matched-Path: /a')
    expect(Object.keys(seen).filter((name) => /^(x-middleware|x-nextjs|next-action|x-matched)/.test(name))).toEqual([])
    expect(seen).toMatchObject({ rsc: '1', 'x-forwarded-host': `localhost:${port}`, 'x-forwarded-proto': 'http', 'x-forwarded-port': String(port) })
    expect(seen['x-request-id']).toMatch(/^[0-9a-f]{16}$/)
  })

  it('carries the address that our own proxy saw, not the one the client claims', async () => {
    await get('X-Forwarded-For: 1.1.1.1, 9.9.9.9')
    expect(seen['x-forwarded-for']).toBe('9.9.9.9')
  })

  it('leaves with our headers, whatever stands behind says', async () => {
    const answer = (await get()).toLowerCase()
    for (const header of ['strict-transport-security: max-age=63072000', 'referrer-policy: same-origin', 'cross-origin-resource-policy: same-origin',
      'cross-origin-opener-policy: same-origin', 'permissions-policy: ', "content-security-policy: default-src 'none'", 'cache-control: no-store']) expect(answer).toContain(header)
    expect(answer).not.toContain('max-age=60')
    expect((await raw(lines('GET /_next/static/a.js HTTP/1.1', host()))).toLowerCase()).toContain('cache-control: public, max-age=60')
  })

  it('turns the number of this machine into its name', async () => {
    const answer = await raw(lines('GET /a?b=c HTTP/1.1', `Host: 127.0.0.1:${port}`))
    expect(statusOf(answer)).toBe(307)
    expect(answer).toContain(`Location: ${origin}/a?b=c\r\n`)
  })

  it('answers 500 without a word of the error when what stands behind throws', async () => {
    behind = () => { throw new Error('select secret from table') }
    const answer = await get()
    behind = echo
    expect(statusOf(answer)).toBe(500)
    expect(answer).not.toContain('secret')
  })
})

describe('bodies', () => {
  const KB = 1024, MB = 1024 * KB
  /** Announces a body, and waits to be told to send it. */
  const announce = (path: string, length: number) =>
    raw(lines(`POST ${path} HTTP/1.1`, host(), `Origin: ${origin}`, `Content-Length: ${length}`, 'Expect: 100-continue'))

  it.each([['/api/v1/cases', 64 * KB], ['/api/evidence', 11 * MB], ['/api/v1/cases/1/ledgers', 65 * MB], ['/api/v1/ledgers', 65 * MB]])('%s takes %i bytes and not one more', async (path, maxBytes) => {
    expect(statusOf(await announce(path, maxBytes))).toBe(100)
    expect(statusOf(await announce(path, maxBytes + 1))).toBe(413)
  })

  it.each([['/api/v1/cases', 64 * KB], ['/api/evidence', 11 * MB]])('%s counts what really arrives', async (path, maxBytes) => {
    for (const announced of [true, false]) {
      expect(await upload({ path, bytes: maxBytes, announced })).toEqual({ status: 200, body: String(maxBytes) })
      const tooMuch = await upload({ path, bytes: maxBytes + 1, announced })
      expect(JSON.parse(tooMuch.body)).toMatchObject({ status: 413 })
    }
  })

  it('lets a reader fail, not believe in half a body', async () => {
    let outcome = 'still reading'
    behind = async (req) => {
      try {
        for await (const _chunk of req) { /* count nothing */ }
        outcome = 'believed it'
      } catch {
        outcome = 'failed'
      }
    }
    expect((await upload({ path: '/api/v1/cases', bytes: 65 * KB, announced: false })).status).toBe(413)
    await vi.waitFor(() => expect(outcome).toBe('failed'))
    behind = echo
  })
})
