import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { noAntivirus } from './antivirus'
import { createClamd } from './clamd'

const VIRUS = Buffer.from('this is the virus')
const LIMIT_BYTES = 1_000_000

/** What clamd does: reads the command and the chunks as they come, in whatever pieces, and answers once. */
function clamd(socket: Socket): void {
  let received = Buffer.alloc(0)
  let content = Buffer.alloc(0)
  let isCommanded = false
  socket.on('error', () => undefined)
  socket.on('data', (piece) => {
    received = Buffer.concat([received, piece as Buffer])
    if (!isCommanded) {
      if (received.length < 10) return
      if (received.toString('latin1', 0, 10) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0')
      isCommanded = true
      received = received.subarray(10)
    }
    while (received.length >= 4) {
      const length = received.readUInt32BE(0)
      if (length === 0) return void socket.end(content.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
      if (received.length < 4 + length) return
      content = Buffer.concat([content, received.subarray(4, 4 + length)])
      received = received.subarray(4 + length)
      if (content.length > LIMIT_BYTES) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
  })
}

const servers: Server[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function listening(talk: (socket: Socket) => void, path?: string): Promise<string> {
  const server = createServer(talk)
  servers.push(server)
  await new Promise<void>((ready) => (path ? server.listen(path, ready) : server.listen(0, '127.0.0.1', ready)))
  return path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('clamd', () => {
  test('calls a clean file clean and an infected one by its name, wherever in the stream the infection is', async () => {
    const scanner = createClamd(await listening(clamd))
    expect(await scanner.scan(Buffer.from('a slip'))).toEqual({ is: 'clean' })
    expect(await scanner.scan(new Uint8Array(0))).toEqual({ is: 'clean' })
    expect(await scanner.scan(randomBytes(500_000))).toEqual({ is: 'clean' })
    const infected = Buffer.concat([randomBytes(64 * 1024 - 5), VIRUS, randomBytes(200_000)])
    expect(await scanner.scan(infected)).toEqual({ is: 'infected', signature: 'Eicar-Test-Signature' })
  })

  test('is reached through a socket file too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clamd-'))
    folders.push(folder)
    const scanner = createClamd(await listening(clamd, join(folder, 'clamd.ctl')))
    expect(await scanner.scan(VIRUS)).toMatchObject({ is: 'infected' })
  })

  test('that stops reading because the file is too long has refused it, not cleared it', async () => {
    const scanner = createClamd(await listening(clamd))
    expect(await scanner.scan(Buffer.alloc(LIMIT_BYTES + 1))).toEqual({ is: 'unscanned', reason: 'refused' })
  })

  test('that is not there, or hangs up, is unreachable', async () => {
    const gone = await listening(clamd)
    await new Promise((closed) => servers.pop()!.close(closed))
    expect(await createClamd(gone).scan(VIRUS)).toEqual({ is: 'unscanned', reason: 'unreachable' })
    expect(await createClamd('/nowhere/clamd.ctl').scan(VIRUS)).toEqual({ is: 'unscanned', reason: 'unreachable' })
    expect(await createClamd(await listening((socket) => void socket.destroy())).scan(VIRUS)).toEqual({ is: 'unscanned', reason: 'unreachable' })
  })

  test('that never answers is given up', async () => {
    const silent = createClamd(await listening((socket) => void socket.on('error', () => undefined).resume()), 200)
    expect(await silent.scan(VIRUS)).toEqual({ is: 'unscanned', reason: 'timed_out' })
  })

  test.each([
    ['something else', 'HTTP/1.1 200 OK\r\n\r\n'], ['more than OK', 'stream: OK and more\0'], ['of another stream', 'other: OK\0'], ['nothing', '\0'],
    ['without end', 'x'.repeat(5000)],
  ])('that answers %s has not cleared the file', async (_what, answer) => {
    const odd = createClamd(await listening((socket) => void socket.on('error', () => undefined).resume().end(answer)))
    expect(await odd.scan(VIRUS)).toEqual({ is: 'unscanned', reason: 'not_understood' })
  })
})

test('without a scanner the answer says so', async () => {
  expect(await noAntivirus.scan(VIRUS)).toEqual({ is: 'not_configured' })
})
