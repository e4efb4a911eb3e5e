import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { incomingFolder } from './disk-store'
import { receive, sweepLeftovers } from './receive'

let root: string
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'receive-')) })
afterEach(() => rm(root, { recursive: true, force: true }))

const waiting = () => readdir(incomingFolder(root)).catch(() => [])
const refused = (reason: string) => ({ ok: false, refusal: { code: 'file_refused', reason } })

describe('an upload', () => {
  const content = randomBytes(300_000)

  test.each([
    ['a Node stream', () => Readable.from([content.subarray(0, 9), content.subarray(9)])],
    ['a web stream', () => new Blob([content]).stream()],
  ])('is received from %s with its hash and size, sealed, and discarded in the end', async (_name, source) => {
    const answer = await receive(source(), root)
    if (!answer.ok) throw new Error('refused')
    const { sha256, sizeBytes, bytes, discard } = answer.value
    expect({ sha256, sizeBytes }).toEqual({ sha256: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length })
    expect((await bytes()).equals(content)).toBe(true)

    const [file] = await waiting()
    expect((await readFile(join(incomingFolder(root), file!))).includes(content.subarray(0, 16))).toBe(false)
    await discard()
    expect(await waiting()).toEqual([])
  })

  test('of exactly the limit is taken, of one byte more is not, and of none is not', async () => {
    expect((await receive(Readable.from([Buffer.alloc(100)]), root, 100)).ok).toBe(true)
    expect(await receive(Readable.from([Buffer.alloc(100), Buffer.alloc(1)]), root, 100)).toEqual(refused('too_large'))
    expect(await receive(Readable.from([]), root, 100)).toEqual(refused('empty'))
    expect(await receive(new Blob([]).stream(), root)).toEqual(refused('empty'))
    expect(await waiting()).toHaveLength(1)
  })

  test('that never ends is stopped at the limit, without closing its source', async () => {
    let read = 0
    const endless = new Readable({ read() { read += 60_000; this.push(Buffer.alloc(60_000)) } })
    expect(await receive(endless, root, 1_000_000)).toEqual(refused('too_large'))
    expect(read).toBeLessThan(1_500_000)
    expect(endless.destroyed).toBe(false)
    endless.destroy()

    let cancelled = false
    const endlessWeb = new ReadableStream<Uint8Array>({ pull: (sink) => sink.enqueue(new Uint8Array(60_000)), cancel: () => { cancelled = true } })
    expect(await receive(endlessWeb, root, 1_000_000)).toEqual(refused('too_large'))
    expect(cancelled).toBe(false)
    expect(await waiting()).toEqual([])
  })

  test('that breaks off leaves nothing behind', async () => {
    const broken = Readable.from((async function* () { yield content; throw new Error('gone') })())
    await expect(receive(broken, root)).rejects.toThrow('gone')
    expect(await waiting()).toEqual([])
  })
})

describe('over a real connection', () => {
  async function serving(limitBytes: number) {
    let done: (outcome: string) => void
    const outcome = new Promise<string>((resolve) => { done = resolve })
    const server = createServer((request, response) => {
      receive(request, root, limitBytes).then(
        (answer) => { response.writeHead(answer.ok ? 201 : 413, { connection: 'close' }).end(); done(answer.ok ? 'taken' : 'refused') },
        (error: Error) => done(error.message),
      )
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const close = () => {
      server.closeAllConnections()
      server.close()
    }
    return { port: (server.address() as AddressInfo).port, outcome, close }
  }

  test('the sender of too much is answered while still sending', async () => {
    const { port, close } = await serving(100_000)
    const socket = connect(port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n')
    const sending = setInterval(() => socket.write(Buffer.alloc(50_000)), 5)
    const firstLine = await new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(bytes.toString().split('\r\n')[0]!)))
    clearInterval(sending)
    socket.on('error', () => undefined).destroy()
    close()
    expect(firstLine).toBe('HTTP/1.1 413 Payload Too Large')
    expect(await waiting()).toEqual([])
  })

  test('a sender that disappears leaves nothing behind', async () => {
    const { port, outcome, close } = await serving(1_000_000)
    const socket = connect(port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n')
    socket.write(Buffer.alloc(50_000), () => setTimeout(() => socket.destroy(), 50))
    expect(await outcome).toMatch(/aborted|reset/i)
    close()
    expect(await waiting()).toEqual([])
  })
})

test('sweeping what is not there is no error', async () => {
  expect(await sweepLeftovers(root, new Date('2026-11-24T00:00:00Z'))).toBe(0)
})
