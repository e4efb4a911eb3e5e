import { connect, type Socket } from 'node:net'
import type { Antivirus, Verdict } from './antivirus'

const CHUNK_BYTES = 64 * 1024
const MAX_REPLY_BYTES = 4096

/** "host:port", "[::1]:3310", "port", or the path of a socket. */
function addressOf(target: string): { path: string } | { host: string; port: number } {
  const match = /^(?:(?:\[([\da-f:]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(target)
  return match ? { host: match[1] ?? match[2] ?? '127.0.0.1', port: Number(match[3]) } : { path: target }
}

/** A clamd daemon, asked with INSTREAM: the bytes are sent to it, so it needs no access to our files. */
export function createClamd(target: string, timeoutMs = 30_000): Antivirus {
  return {
    scan: (content) => new Promise<Verdict>((resolve) => {
      const socket = connect(addressOf(target))
      let reply = ''
      const timer = setTimeout(() => finish({ is: 'unscanned', reason: 'timed_out' }), timeoutMs)
      const finish = (verdict: Verdict) => {
        clearTimeout(timer)
        socket.destroy()
        resolve(verdict)
      }
      socket.setEncoding('utf8')
      socket.on('connect', () => send(socket, content))
      socket.on('data', (text: string) => {
        reply += text
        if (reply.includes('\0') || reply.length > MAX_REPLY_BYTES) finish(verdictOf(reply))
      })
      // clamd closes as soon as it has seen too much; what it said before that is in `reply`.
      socket.on('error', () => finish(reply ? verdictOf(reply) : { is: 'unscanned', reason: 'unreachable' }))
      socket.on('close', () => finish(reply ? verdictOf(reply) : { is: 'unscanned', reason: 'unreachable' }))
    }),
  }
}

/** The command, then chunks that each tell their length first, then a chunk of none. */
function send(socket: Socket, content: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES)
    socket.write(lengthOf(chunk))
    socket.write(chunk)
  }
  socket.write(lengthOf(new Uint8Array(0)))
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return length
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND", "INSTREAM size limit exceeded. ERROR"; each ends with a NUL. */
function verdictOf(reply: string): Verdict {
  const [line = ''] = reply.split('\0')
  if (line === 'stream: OK') return { is: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(line)?.[1]
  if (signature) return { is: 'infected', signature }
  return { is: 'unscanned', reason: line.endsWith(' ERROR') ? 'refused' : 'not_understood' }
}
