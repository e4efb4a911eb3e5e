import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { limitBody } from './body-limits'
import { answerProblem } from './problem'

let server: Server
afterEach(() => { server.closeAllConnections(); server.close() })

it('gives up on a body that trickles, tells its sender, and fails its reader', async () => {
  let outcome = 'still reading'
  server = createServer(async (req, res) => {
    limitBody({ req, res, refuse: (problem) => answerProblem(res, problem, 'ref'), limits: [{ path: /^/, maxBytes: 1_000, timeoutMs: 200 }] })
    try {
      for await (const _chunk of req) { /* count nothing */ }
      outcome = 'believed it'
    } catch {
      outcome = 'failed'
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')

  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (chunk) => { answer += String(chunk) })
  socket.write('POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n')
  const trickle = setInterval(() => socket.write('a'), 30)
  await once(socket, 'close')
  clearInterval(trickle)

  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(outcome).toBe('failed')
})
