import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { diagnoseCommand } from './diagnose'

const EXAMPLES = fileURLToPath(new URL('../../domain/diagnosis/examples/examples.json', import.meta.url))

async function run(argv: string[], stdin = ''): Promise<{ exitCode: number; out: string; words: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const streams = { stdin: Readable.from([stdin]), stdout, stderr } as unknown as NonNullable<Parameters<typeof diagnoseCommand>[1]>
  const exitCode = await diagnoseCommand(argv, streams)
  return { exitCode, out: String(stdout.read() ?? ''), words: String(stderr.read() ?? '') }
}

const examples = JSON.parse(readFileSync(EXAMPLES, 'utf8')) as { expected: { cause: string } }[]

describe('mz diagnose', () => {
  test('an array in is an array out, in the words of the contract', async () => {
    const { exitCode, out } = await run([EXAMPLES, '--json'])
    const answers = JSON.parse(out) as Record<string, unknown>[]
    expect(exitCode).toBe(0)
    expect(answers.map(({ cause }) => cause)).toEqual(examples.map(({ expected }) => expected.cause))
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual([
        'cause', 'confidence', 'rule', 'overlays', 'money_location', 'next_action_party', 'amounts', 'rows', 'missing', 'ruled_out', 'expected_arrival', 'sentence',
      ])
      expect(Object.keys(answer.amounts as object)).toEqual(['charged_fen', 'refunded_fen', 'outstanding_fen', 'currency'])
    }
  })

  test('an object from stdin is an object out, with the rows, their proofs and the arrival', async () => {
    const { out } = await run(['-', '--json'], JSON.stringify(examples[1]))
    expect(JSON.parse(out)).toMatchObject({
      cause: 'network_delay', rule: 'D02', expected_arrival: { from: '2026-07-24', by: '2026-07-28', policy: 'wx-refund-arrive-card' },
      rows: expect.arrayContaining([{ row_id: 'P2', proves: expect.stringContaining('冲正成功') }]),
      missing: [],
    })
  })

  test('the same input gives the same bytes', async () => {
    expect((await run([EXAMPLES, '--json'])).out).toBe((await run([EXAMPLES, '--json'])).out)
  })

  test('sentences say where the money is in both languages, in no code words, and never a suspicion', async () => {
    const answers = JSON.parse((await run([EXAMPLES, '--json'])).out) as { cause: string; sentence: { zh: string; en: string } }[]
    for (const { cause, sentence } of answers) {
      expect(`${sentence.zh}${sentence.en}`).not.toMatch(/undefined|null|NaN|[a-z]_[a-z]|舞弊|欺诈|fraud/i)
      expect(sentence.zh).toMatch(/¥[\d,.]+/)
      expect(sentence.en).toMatch(/¥[\d,.]+/)
      if (cause === 'suspected_fraud') expect(sentence.zh).toBe('¥58.50 这笔交易正在核查，有结果会告诉您。')
    }
  })

  test.each([
    ['not_json', 1, ['-', '--json'], '{"as_of":'],
    ['bad_input', 1, ['-', '--json'], '{"as_of":"2026-03-20","subject":{"amount_fen":1},"ledgers":{}}'],
    ['bad_input', 1, ['-', '--json'], '[{}]'],
    ['bad_input', 1, ['-', '--json'], JSON.stringify({ ...examples[0], ledgers: { wechat: [], pos: [{ row_id: 'P1', trace_no: 312 }], bank: [] } })],
    ['no_file', 2, ['/nowhere/at-all.json', '--json'], ''],
    ['bad_arguments', 2, ['--json'], ''],
    ['bad_arguments', 2, ['a', 'b', '--json'], ''],
    ['bad_arguments', 2, ['a', '--loud', '--json'], ''],
  ])('%s ends with %i', async (code, exitCode, argv, stdin) => {
    const answer = await run(argv, stdin)
    expect(answer.exitCode).toBe(exitCode)
    expect(JSON.parse(answer.out)).toEqual({ problem: { code, text: expect.any(String) } })
    expect(answer.words).not.toBe('')
  })

  test('what cannot be read is named by its field', async () => {
    const { out } = await run(['-', '--json'], JSON.stringify({ ...examples[0], subject: { amount_fen: 12.5 } }))
    expect(out).toContain('subject.amount_fen')
  })
})
