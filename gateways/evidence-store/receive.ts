import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { EVIDENCE_LIMITS } from '@/domain/evidence/limits'
import type { FileRefusal } from '@/domain/refusal'
import { type Answer, ok, refuse } from '@/domain/result'
import { incomingFolder } from './disk-store'
import { sweepFolder, writePrivateFile } from './private-file'
import { openSealed, sealStream } from './sealed-stream'

/** An upload that has arrived whole and waits to be checked. Whoever received it discards it in the end. */
export interface Received {
  sha256: string
  sizeBytes: number
  /** All its bytes. */
  bytes(): Promise<Buffer>
  discard(): Promise<void>
}

const LEFTOVER_MINUTES = 10
const OWNER = 'incoming'

/**
 * Takes an upload off the network into a private file under the store's `root`, hashing it on the way.
 * Refuses `empty` and, as soon as one byte is too many, `too_large`: then the source is left where it stands, for the caller to end.
 * Throws, leaving nothing behind, when the source fails.
 */
export async function receive(
  source: Readable | ReadableStream<Uint8Array>, root: string, limitBytes: number = EVIDENCE_LIMITS.fileBytes,
): Promise<Answer<Received>> {
  // The file is sealed under a key that only this process knows, so what a crash leaves behind can be read by nobody.
  const key = randomBytes(32)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const counted = (async function* () {
    for await (const piece of withoutEnding(source)) {
      sizeBytes += piece.length
      if (sizeBytes > limitBytes) throw new TooLarge()
      hash.update(piece)
      yield piece
    }
  })()
  try {
    const path = await writePrivateFile(incomingFolder(root), sealStream(counted, key, OWNER))
    const discard = () => rm(path, { force: true })
    if (sizeBytes === 0) {
      await discard()
      return fileRefused('empty')
    }
    return ok({ sha256: hash.digest('hex'), sizeBytes, discard, bytes: async () => openSealed(await readFile(path), key, OWNER) })
  } catch (error) {
    if (error instanceof TooLarge) return fileRefused('too_large')
    throw error
  }
}

/** Removes uploads that never came to an end, ten minutes after their last byte. Gives how many. */
export function sweepLeftovers(root: string, now: Date): Promise<number> {
  return sweepFolder(incomingFolder(root), new Date(now.getTime() - LEFTOVER_MINUTES * 60_000))
}

class TooLarge extends Error {}

/** Reading stops without closing the source: a closed request could no longer be answered. */
function withoutEnding(source: Readable | ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  return source instanceof Readable ? source.iterator({ destroyOnReturn: false }) : source.values({ preventCancel: true })
}

const fileRefused = (reason: FileRefusal) => refuse({ code: 'file_refused', reason })
