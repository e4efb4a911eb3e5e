import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../domain/ledger/ledger-file'
import { readLedgerFile } from '../../domain/ledger/read-ledger-file'
import { createLedgerReader } from './child-reader'

const SAMPLE = readFileSync('usecases/ledgers/samples/pos-journal-20260318.csv')
const reader = createLedgerReader()

describe('a file is read in a process of its own', { timeout: 30_000 }, () => {
  test('and says what it says here', async () => {
    const read = await reader.read(Readable.from([SAMPLE.subarray(0, 700), SAMPLE.subarray(700)]))
    expect(read).toEqual({ ok: true, value: { sha256: createHash('sha256').update(SAMPLE).digest('hex'), file: JSON.parse(JSON.stringify(readLedgerFile(SAMPLE))) as unknown } })
  })

  test('what is no ledger is told, and so is nothing at all', async () => {
    expect(await reader.read(Readable.from(['今天天气不错']))).toMatchObject({ ok: true, value: { file: { ok: false, code: 'unknown_format' } } })
    expect(await reader.read(Readable.from([]))).toMatchObject({ ok: true, value: { file: { ok: false, code: 'empty' } } })
  })

  test('a locked archive opens with the password that goes beside it', async () => {
    const archive = readFileSync('domain/ledger/samples/locked-traditional.zip')
    const codes = await Promise.all([undefined, '731', '000731'].map(async (password) => {
      const answer = await reader.read(Readable.from([archive]), password)
      return answer.ok && (answer.value.file.ok ? answer.value.file.entries : answer.value.file.code)
    }))
    expect(codes).toEqual(['password_needed', 'password_wrong', 4])
  })

  test('one byte too many is too large, however long it goes on', async () => {
    const piece = Buffer.alloc(4 * 1024 * 1024, 'x')
    const endless = Readable.from((function* () { for (let sent = 0; sent <= LIMITS.bytes + piece.length; sent += piece.length) yield piece })())
    expect(await reader.read(endless)).toMatchObject({ ok: true, value: { file: { ok: false, code: 'too_large' } } })
  })

  test('a source that breaks off is the caller’s to hear of', async () => {
    const broken = Readable.from((async function* () { yield SAMPLE.subarray(0, 100); throw new Error('connection reset') })())
    await expect(reader.read(broken)).rejects.toThrow('connection reset')
  })
})

describe('whatever happens to the process', { timeout: 30_000 }, () => {
  let root: string
  // Under the project, so that the child finds what it imports.
  beforeAll(async () => { root = await mkdtemp(join(process.cwd(), '.data-reader-')) })
  afterAll(() => rm(root, { recursive: true, force: true }))
  const with_ = async (name: string, text: string, options = {}) => {
    await writeFile(join(root, name), text)
    return createLedgerReader({ root, program: name, ...options })
  }

  test('it sees nothing of our environment', async () => {
    const spy = await with_('spy.ts', `console.log(JSON.stringify({ sha256: JSON.stringify(Object.keys(process.env)), file: { ok: false, code: 'empty' } }))`)
    const read = await spy.read(Readable.from(['x']))
    expect(read).toMatchObject({ ok: true, value: { sha256: expect.not.stringMatching(/DATABASE|KEY|HOME|PATH/) } })
  })

  test('a file that takes too long or too much memory is too large', async () => {
    const slow = await with_('slow.ts', 'setInterval(() => {}, 1000)', { timeoutMs: 2_000 })
    expect(await slow.read(Readable.from(['x']))).toMatchObject({ ok: true, value: { file: { ok: false, code: 'too_large' } } })
    const greedy = await with_('greedy.ts', 'const all: string[] = []; for (;;) all.push(String(all.length).repeat(1000))', { memoryMb: 64 })
    expect(await greedy.read(Readable.from(['x']))).toMatchObject({ ok: true, value: { file: { ok: false, code: 'too_large' } } })
  })

  test('a reader that does not run is a bug and not the file’s fault', async () => {
    const missing = createLedgerReader({ program: 'gateways/ledger-reader/no-such.ts' })
    await expect(missing.read(Readable.from(['x']))).rejects.toThrow(/does not run/)
  })

  test('too many at once wait, and too many that wait are sent away', async () => {
    const one = await with_('wait.ts', 'setInterval(() => {}, 1000)', { atOnce: 1, waiting: 1, timeoutMs: 1_500 })
    const answers = await Promise.all(Array.from({ length: 4 }, () => one.read(Readable.from(['x']))))
    expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { code: 'too_many', retryAfterSeconds: 20 } }, { ok: false, refusal: { code: 'too_many', retryAfterSeconds: 20 } }])
  })
})
