import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ledgerInspect } from './ledger-inspect'

const sample = (name: string): string => fileURLToPath(new URL(`../../domain/ledger/samples/${name}`, import.meta.url))

async function run(argv: string[], stdin: Uint8Array = new Uint8Array()): Promise<{ exitCode: number; out: string; words: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const streams = { stdin: Readable.from([stdin]), stdout, stderr } as unknown as NonNullable<Parameters<typeof ledgerInspect>[1]>
  const exitCode = await ledgerInspect(argv, streams)
  return { exitCode, out: String(stdout.read() ?? ''), words: String(stderr.read() ?? '') }
}

describe('mz ledger inspect', () => {
  test('gives the facts of a bill, in the words of the contract', async () => {
    const { exitCode, out } = await run([sample('wechat-consumer-bill.csv'), '--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toEqual({
      format: 'wechat-consumer-bill', container: 'csv', encoding: 'UTF-8', bom: false, header_line: 17, rows: 4, out_fen: 13450, in_fen: 12800, other_fen: 20000,
      currency: 'CNY', refund_receipts: { rows: 1, fen: 12800 }, refunded_payments: { rows: 1 }, statuses: { 支付成功: 1, 已全额退款: 2, 提现已到账: 1 },
      from: '2026-03-17T21:40:00+08:00', to: '2026-03-19T09:12:44+08:00', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), problems: [],
    })
  })

  test('the name of a file says nothing: from stdin it is the same', async () => {
    const path = sample('allinpay-journal.gb18030.csv')
    expect((await run(['-', '--json'], readFileSync(path))).out).toBe((await run([path, '--json'])).out)
  })

  test('with --rows each row is one line of neutral JSON', async () => {
    const { out } = await run([sample('cmb-statement.gb18030.csv'), '--rows'])
    const rows = out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({ row_id: 'B2', ledger: 'bank', book_time: '2026-03-19', direction: 'credit', amount_fen: 12800, account_role: 'customer_card' })
  })

  test('a line that is not understood is told in JSON and in words', async () => {
    const bill = '交易时间,收/支,金额(元),当前状态,交易单号\n2026-03-19 09:12:44,支出,¥6.50,支付成功,42\n2026-03-19 09:1'
    const { exitCode, out, words } = await run(['-', '--json'], new TextEncoder().encode(bill))
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ rows: 1, problems: [{ line: 3, code: 'cut_row', text: expect.any(String) }] })
    expect(words).toContain('line 3')
  })

  test('a locked archive opens with its password, and says which of the two is missing or wrong', async () => {
    const archive = sample('locked-traditional.zip')
    const plain = JSON.parse((await run([sample('wechat-consumer-bill.csv'), '--json'])).out) as object
    expect(JSON.parse((await run([archive, '--password', '000731', '--json'])).out)).toEqual({ ...plain, container: 'zip', sha256: expect.any(String) })
    for (const [code, argv] of [['password_needed', []], ['password_wrong', ['--password', '731']]] as const) {
      const { exitCode, out } = await run([archive, ...argv, '--json'])
      expect([exitCode, JSON.parse(out)]).toEqual([1, { problem: { code, text: expect.any(String) } }])
    }
  })

  test('what is worth knowing and no problem is a note, and there only where there is one', async () => {
    const bill = `共3笔记录\n${'交易时间,收/支,金额(元),当前状态,交易单号'}\n2026-03-19 09:12:44,支出,¥6.50,支付成功,42\n`
    const { out } = await run(['-', '--json'], new TextEncoder().encode(bill))
    expect(JSON.parse(out)).toMatchObject({ problems: [], notes: [{ line: 1, code: 'count_differs', text: expect.any(String) }] })
  })

  test('a statement in another currency is counted in its smallest unit', async () => {
    const { out } = await run(['-', '--json'], new TextEncoder().encode(':20:X\n:60F:C260317JPY5,\n:61:2603180318C1200,NMSCREF\n:62F:C260318JPY1205,\n'))
    expect(JSON.parse(out)).toMatchObject({
      format: 'mt940', container: 'text', header_line: null, rows: 1, in_fen: 1200, out_fen: 0, currency: 'JPY', statuses: { booked: 1 }, from: '2026-03-18', to: '2026-03-18', problems: [],
    })
  })

  test.each([
    ['unknown_format', 1, ['-', '--json'], '{"data":[]}'],
    ['empty', 1, ['-', '--json'], ''],
    ['footer_mismatch', 1, ['-', '--json'], ':20:X\n:60F:C260317EUR1,00\n:61:260318C1,00NMSC\n:62F:C260318EUR1,00\n'],
    ['damaged', 1, ['-', '--json'], '<Document><BkToCstmrStmt><Stmt>'],
    ['no_file', 2, ['/nowhere/at-all.csv', '--json'], ''],
    ['bad_arguments', 2, ['--json'], ''],
    ['bad_arguments', 2, ['a', '--password'], ''],
  ])('%s ends with %i', async (code, exitCode, argv, stdin) => {
    const answer = await run(argv.includes('--json') ? argv : [...argv.slice(0, 1), '--json', ...argv.slice(1)], new TextEncoder().encode(stdin))
    expect(answer.exitCode).toBe(exitCode)
    expect(JSON.parse(answer.out)).toEqual({ problem: { code, text: expect.any(String) } })
  })
})
