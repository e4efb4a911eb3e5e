import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type EvidenceStore, EvidenceUnreadable } from './evidence-store'
import { moveIntoPlace, syncFolder, writePrivateFile } from './private-file'
import { openSealed, sealStream } from './sealed-stream'

const CASE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/

/** Where bytes wait under `root` until they are whole. On the same disk as the rest, or they could not be moved in one step. */
export const incomingFolder = (root: string): string => join(root, 'incoming')

/** Evidence as sealed files `<root>/cases/<case>/<SHA-256 of the content>`; the key it stores under is that SHA-256. */
export function createDiskStore(root: string): EvidenceStore {
  const folderOf = (caseId: string) => join(root, 'cases', checked(caseId, CASE_ID))
  const pathOf = (caseId: string, storedKey: string) => join(folderOf(caseId), checked(storedKey, SHA256))

  async function open(caseId: string, storedKey: string, dataKey: Buffer): Promise<Buffer> {
    const sealed = await readFile(pathOf(caseId, storedKey)).catch(missing)
    const content = openSealed(sealed, dataKey, caseId)
    if (createHash('sha256').update(content).digest('hex') !== storedKey) throw new EvidenceUnreadable('altered')
    return content
  }

  return {
    open,
    async put(caseId, content, dataKey) {
      folderOf(caseId)   // a wrong id must not cost a written file
      const hash = createHash('sha256')
      let sizeBytes = 0
      const counted = (async function* () {
        for await (const piece of content instanceof Uint8Array ? [content] : content) {
          hash.update(piece)
          sizeBytes += piece.length
          yield piece
        }
      })()
      const written = await writePrivateFile(incomingFolder(root), sealStream(counted, dataKey, caseId))
      const sha256 = hash.digest('hex')
      // Sealed anew each time, the same content differs on disk; taking the older one's place also heals it, should it be damaged.
      await moveIntoPlace(written, pathOf(caseId, sha256))
      return { storedKey: sha256, sha256, sizeBytes }
    },
    async remove(caseId, storedKey) {
      await rm(pathOf(caseId, storedKey), { force: true })
      await syncFolder(folderOf(caseId)).catch(ignoreMissing)
    },
    async removeAll(caseId) {
      await rm(folderOf(caseId), { recursive: true, force: true })
      await syncFolder(join(root, 'cases')).catch(ignoreMissing)
    },
  }
}

/** Ids and keys are ours; anything else in their place is a bug, and must not become a path. */
function checked(text: string, shape: RegExp): string {
  if (!shape.test(text)) throw new RangeError('not an id of stored evidence')
  return text
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new EvidenceUnreadable('missing') : error
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
