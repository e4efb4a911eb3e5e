import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromWire } from '../../ledger/wire'
import { diagnose } from '../diagnose'
import type { Diagnosis } from '../diagnosis'
import { readDiagnosisInput } from '../input'

const LEDGERS = ['wechat', 'pos', 'bank'] as const

interface Example {
  id: string
  title: string
  ledgers: Record<(typeof LEDGERS)[number], Record<string, unknown>[]>
  coverage?: Record<string, unknown>
  expected: { cause: string; confidence_min: number; money_location: string; next_action_party: string; rule: string; overlays?: string[] }
}

/** Twenty worked diagnoses with invented shops and numbers, one for each rule, in the words of files. */
const EXAMPLES = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')) as Example[]

const told = (example: unknown): Diagnosis => {
  const read = readDiagnosisInput(fromWire(example))
  if (!read.ok) throw new Error(`${read.field}: ${read.fault}`)
  return diagnose(read.input)
}

describe.each(EXAMPLES)('$id $title', (example) => {
  const answer = told(example)

  test('is told as a person would', () => {
    const { cause, confidence_min, money_location, next_action_party, rule, overlays = [] } = example.expected
    expect(answer).toMatchObject({ cause, rule, moneyLocation: money_location, nextActionParty: next_action_party })
    expect(answer.confidence).toBeGreaterThanOrEqual(confidence_min)
    expect(answer.overlays).toEqual(expect.arrayContaining(overlays))
  })

  test('rests on rows that are there, each cited once', () => {
    const given = LEDGERS.flatMap((ledger) => example.ledgers[ledger].map((row) => row.row_id))
    const cited = answer.rows.map(({ rowId }) => rowId)
    expect(given).toEqual(expect.arrayContaining([...cited, ...answer.ruledOut.flatMap(({ rows }) => rows)]))
    expect(new Set(cited).size).toBe(cited.length)
    expect(cited.length).toBeGreaterThan(0)
  })

  test('does not hang on the order of the rows, nor on fields it does not know', () => {
    const shuffles = fc.tuple(...LEDGERS.map((ledger) => fc.shuffledSubarray(example.ledgers[ledger], { minLength: example.ledgers[ledger].length })))
    fc.assert(fc.property(shuffles, fc.string(), ([wechat, pos, bank], noise) => {
      const marked = (rows: Record<string, unknown>[] = []) => rows.map((row) => ({ ...row, shelf_mark: noise, line: noise }))
      expect(told({ ...example, weather: noise, ledgers: { wechat: marked(wechat), pos: marked(pos), bank: marked(bank) } })).toEqual(answer)
    }), { numRuns: 8 })
  })

  test('does not hang on rows of other people', () => {
    const strangers = {
      wechat: [{ row_id: 'W901', source: 'merchant_trade_bill', time: '2026-01-02T03:04:05+08:00', type: 'NATIVE', direction: 'in', amount_fen: 777, status: 'SUCCESS', transaction_id: '42009', out_trade_no: 'ZZ9' }],
      pos: [{ row_id: 'P901', time: '2026-01-02T03:04:05+08:00', type: '消费', mti: '0200', processing_code: '000000', amount_fen: 777, response_code: '00', status: '成功', terminal_id: '99990000', trace_no: '000518' }],
      bank: [{ row_id: 'B901', account_role: 'customer_card', account_tail: '0009', book_time: '2026-01-02', direction: 'debit', amount_fen: 777, summary: '消费', status: 'booked' }],
    }
    const crowded = LEDGERS.map((ledger) => [ledger, example.ledgers[ledger].length > 0 ? [...strangers[ledger], ...example.ledgers[ledger]] : []])
    expect(told({ ...example, ledgers: Object.fromEntries(crowded) })).toEqual(answer)
  })

  test.each(LEDGERS)('without the %s ledger it is less sure or open, never another cause', (ledger) => {
    for (const coverage of [{ ...example.coverage, [ledger]: 'missing' }, { ...example.coverage, [ledger]: undefined }]) {
      const less = told({ ...example, ledgers: { ...example.ledgers, [ledger]: [] }, coverage })
      if (less.cause === 'insufficient_evidence') continue
      expect(less.cause).toBe(answer.cause)
      expect(less.confidence).toBeLessThanOrEqual(answer.confidence)
    }
  })
})
