import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDiskStore, incomingFolder } from './disk-store'
import { EvidenceUnreadable } from './evidence-store'
import { sweepLeftovers } from './receive'

const CASE = '0197e0c0-0000-7000-8000-000000000001'
const OTHER_CASE = '0197e0c0-0000-7000-8000-000000000002'
const KEY = randomBytes(32)
const CONTENT = Buffer.concat([Buffer.from('a slip'), randomBytes(200_000)])
const SHA256 = createHash('sha256').update(CONTENT).digest('hex')

let root: string
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'evidence-')) })
afterEach(() => rm(root, { recursive: true, force: true }))

const pathOf = (storedKey: string, caseId = CASE) => join(root, 'cases', caseId, storedKey)
const filesIn = async (folder: string) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name)
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
const reasonOf = (opened: Promise<Buffer>) => opened.then(() => 'it opened', (error: unknown) => (error instanceof EvidenceUnreadable ? error.reason : String(error)))

describe('evidence on disk', () => {
  test('comes back as it was put, from bytes or from a stream', async () => {
    const store = createDiskStore(root)
    const put = await store.put(CASE, CONTENT, KEY)
    expect(put).toEqual({ storedKey: SHA256, sha256: SHA256, sizeBytes: CONTENT.length })
    expect((await store.open(CASE, SHA256, KEY)).equals(CONTENT)).toBe(true)

    const streamed = await store.put(CASE, (async function* () { yield CONTENT.subarray(0, 7); yield CONTENT.subarray(7) })(), KEY)
    expect(streamed).toEqual(put)
  })

  test('lies there sealed, once, for this account alone, with nothing left over beside it', async () => {
    const store = createDiskStore(root)
    await Promise.all([store.put(CASE, CONTENT, KEY), store.put(CASE, CONTENT, KEY), store.put(CASE, CONTENT, KEY)])
    expect(await filesIn(root)).toEqual([SHA256])
    expect((await readFile(pathOf(SHA256))).includes('a slip')).toBe(false)
    expect(await modeOf(pathOf(SHA256))).toBe('600')
    for (const folder of [join(root, 'cases'), join(root, 'cases', CASE), incomingFolder(root)]) expect(await modeOf(folder)).toBe('700')
  })

  test('is kept for each case apart', async () => {
    const store = createDiskStore(root)
    await store.put(CASE, CONTENT, KEY)
    expect(await reasonOf(store.open(OTHER_CASE, SHA256, KEY))).toBe('missing')
    await cp(join(root, 'cases', CASE), join(root, 'cases', OTHER_CASE), { recursive: true })
    expect(await reasonOf(store.open(OTHER_CASE, SHA256, KEY))).toBe('altered')
    expect(await reasonOf(store.open(CASE, SHA256, randomBytes(32)))).toBe('altered')
  })

  test('is not handed out once it was changed, cut, lengthened, or exchanged for other bytes of the case', async () => {
    const store = createDiskStore(root)
    await store.put(CASE, CONTENT, KEY)
    const sealed = await readFile(pathOf(SHA256))
    const { storedKey: another } = await store.put(CASE, Buffer.from('another file'), KEY)

    await cp(pathOf(another), pathOf(SHA256))
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('altered')
    await writeFile(pathOf(SHA256), sealed)
    await truncate(pathOf(SHA256), sealed.length - 1)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('altered')
    await truncate(pathOf(SHA256), 0)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('altered')
    await writeFile(pathOf(SHA256), sealed)
    await appendFile(pathOf(SHA256), 'x')
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('altered')
    await writeFile(pathOf(SHA256), sealed)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('it opened')
  })

  test('is healed when the same content is put again', async () => {
    const store = createDiskStore(root)
    await store.put(CASE, CONTENT, KEY)
    await truncate(pathOf(SHA256), 100)
    await store.put(CASE, CONTENT, KEY)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('it opened')
  })

  test('is gone when removed, and removing it again is no error', async () => {
    const store = createDiskStore(root)
    await store.put(CASE, CONTENT, KEY)
    await store.remove(CASE, SHA256)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('missing')
    await store.remove(CASE, SHA256)
    await store.remove(OTHER_CASE, SHA256)
  })

  test('is gone with all others of its case, and of no other case', async () => {
    const store = createDiskStore(root)
    for (const [caseId, content] of [[CASE, CONTENT], [CASE, Buffer.from('another')], [OTHER_CASE, CONTENT]] as const) await store.put(caseId, content, KEY)
    await store.removeAll(CASE)
    await store.removeAll(CASE)
    expect(await reasonOf(store.open(CASE, SHA256, KEY))).toBe('missing')
    expect(await store.open(OTHER_CASE, SHA256, KEY)).toEqual(Buffer.from(CONTENT))
    await expect(store.removeAll('..')).rejects.toThrow(RangeError)
  })

  test('leaves nothing behind when its source fails half-way', async () => {
    const failing = (async function* () { yield CONTENT; throw new Error('the line went dead') })()
    await expect(createDiskStore(root).put(CASE, failing, KEY)).rejects.toThrow('the line went dead')
    expect(await filesIn(root)).toEqual([])
  })

  test('an id that is a path never becomes one', async () => {
    const store = createDiskStore(root)
    await expect(store.put('../../etc', CONTENT, KEY)).rejects.toThrow(RangeError)
    await expect(store.open(CASE, '../../../etc/passwd', KEY)).rejects.toThrow(RangeError)
    await expect(store.remove(CASE, '..')).rejects.toThrow(RangeError)
    expect(await filesIn(root)).toEqual([])
  })

  test('a process killed in the middle of storing leaves nothing to be seen, and its leftover is swept after ten minutes', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `
      import { createDiskStore } from './gateways/evidence-store/disk-store.ts'
      const endless = (async function* () { for (;;) { yield Buffer.alloc(100_000); process.stdout.write('.'); await new Promise((next) => setTimeout(next, 10)) } })()
      await createDiskStore(process.argv[1]).put('${CASE}', endless, Buffer.alloc(32))
    `, root], { cwd: process.cwd() })
    await new Promise((written) => child.stdout.once('data', written))
    await new Promise((closed) => { child.once('close', closed); child.kill('SIGKILL') })

    expect(await filesIn(incomingFolder(root))).toHaveLength(1)
    expect(await readdir(root)).toEqual(['incoming'])
    const now = Date.now()
    expect(await sweepLeftovers(root, new Date(now + 9 * 60_000))).toBe(0)
    expect(await sweepLeftovers(root, new Date(now + 11 * 60_000))).toBe(1)
    expect(await filesIn(root)).toEqual([])
  }, 20_000)
})
