import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type ImageKind, MEDIA_TYPE_OF } from '@/domain/evidence/kinds'
import { EVIDENCE_LIMITS } from '@/domain/evidence/limits'
import type { FileRefusal } from '@/domain/refusal'
import { type Answer, ok, refuse } from '@/domain/result'
import type { CleanImage, ImageDecoder } from './image-decoder'
import { createTurnstile } from './turnstile'

// A bundler moves this file but not its neighbour, so the program is found from where the process was started: the root of the project.
const PROGRAM = join('gateways', 'image-decoder', 'decode.mjs')
// The type asks for NODE_ENV; what decodes other people's bytes is given nothing at all.
const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv
const RETRY_AFTER_SECONDS = 10
const MAX_OUTPUT_BYTES = 4 * EVIDENCE_LIMITS.fileBytes

export interface DecoderOptions {
  atOnce?: number
  waiting?: number
  timeoutMs?: number
  memoryMb?: number
  root?: string
  program?: string
}

/** Decodes each image in a process of its own that lives for it alone. Make one decoder per server process: the limits are its own. */
export function createImageDecoder(options: DecoderOptions = {}): ImageDecoder {
  const { atOnce = 2, waiting = 20 } = options
  const turnstile = createTurnstile(atOnce, waiting)
  return {
    async reencode(bytes, kind) {
      const outcome = await turnstile.pass(() => decode(bytes, kind, options))
      return outcome ?? refuse({ code: 'too_many', retryAfterSeconds: RETRY_AFTER_SECONDS })
    },
  }
}

async function decode(bytes: Uint8Array, kind: ImageKind, options: DecoderOptions): Promise<Answer<CleanImage>> {
  const { timeoutMs = 10_000, memoryMb = 1024, root = process.cwd(), program = PROGRAM } = options
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=128', join(/* turbopackIgnore: true */ root, program), kind, String(EVIDENCE_LIMITS.imagePixels), String(memoryMb)],
    { cwd: root, env: NO_ENVIRONMENT, stdio: 'pipe' },
  )
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  try {
    return read(await outputOf(child, bytes), kind)
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

interface Output { stdout: Buffer; stderr: string; code: number | null; isTooLong: boolean }

function outputOf(child: ChildProcessWithoutNullStreams, bytes: Uint8Array): Promise<Output> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_OUTPUT_BYTES) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => { stderr = (stderr + chunk.toString()).slice(-2000) })
    child.on('error', reject)
    child.on('close', (code) => resolve({ stdout: Buffer.concat(chunks), stderr, code, isTooLong: size > MAX_OUTPUT_BYTES }))
    child.stdin.on('error', () => undefined)   // the child may end before it has read all; how it ended says why
    child.stdin.end(bytes)
  })
}

function read({ stdout, stderr, code, isTooLong }: Output, kind: ImageKind): Answer<CleanImage> {
  if (isTooLong) return fileRefused('too_large')
  // Ended by a signal: out of time, out of memory or brought down by the file. All three are the file's doing.
  if (code === null) return fileRefused('damaged')
  if (code !== 0) throw new Error(`the image decoder does not run (exit code ${code}): ${stderr}`)
  const lineEnd = stdout.indexOf('\n')
  const header = JSON.parse(stdout.toString('utf8', 0, lineEnd)) as { refused: FileRefusal } | { width: number; height: number }
  if ('refused' in header) return fileRefused(header.refused)
  return ok({ bytes: stdout.subarray(lineEnd + 1), width: header.width, height: header.height, mediaType: MEDIA_TYPE_OF[kind] })
}

const fileRefused = (reason: FileRefusal) => refuse({ code: 'file_refused', reason })
