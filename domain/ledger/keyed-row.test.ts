import { describe, expect, test } from 'vitest'
import { importedCoverage, spanOf } from '../diagnosis/imported-coverage'
import { diagnose } from '../diagnosis/diagnose'
import type { DiagnosisInput } from '../diagnosis/input'
import { matchedRows } from '../diagnosis/matched-rows'
import { fen } from '../money/fen'
import { type KeyedRow, KEYED_KINDS, KEYED_STATUSES, keyedRow, knownKeys, ledgerOfKind } from './keyed-row'
import type { BankRow, LedgerRow, PosRow, WechatRow } from './row'

const KEYS = { transactionId: '4200002026032012345678901' }
const at = (clock: string) => `2026-03-18T${clock}+08:00`
const key = (kind: KeyedRow['kind'], status: KeyedRow['status'], clock: string, reference?: string): LedgerRow =>
  ({ ...keyedRow({ kind, status, time: at(clock), amountFen: fen(36_800), reference }, KEYS), rowId: `${kind} ${clock}` })

function inputOf(rows: LedgerRow[], asOf = at('23:00:00')): DiagnosisInput {
  return {
    asOf, subject: { ...KEYS, amountFen: 36_800, currency: 'CNY', paidAt: at('19:42:08'), outTradeNo: undefined, rrn: undefined, accountTail: undefined },
    ledgers: {
      wechat: rows.filter((row): row is WechatRow => row.ledger === 'wechat'),
      pos: rows.filter((row): row is PosRow => row.ledger === 'pos'),
      bank: rows.filter((row): row is BankRow => row.ledger === 'bank'),
    },
    coverage: importedCoverage(rows.map((row) => ({ ledger: row.ledger, span: spanOf(null, [row]) })), { isWallet: false }),
  }
}

describe('what is keyed in means what the same line of a file means', () => {
  test('a payment, a time-out and its reversal are the network cutting in', () => {
    const input = inputOf([
      key('wechat_payment', 'done', '19:42:09'), key('pos_sale', 'unanswered', '19:42:10'), key('pos_reversal', 'done', '19:42:41'),
      key('wechat_refund', 'done', '19:42:45', '50300000012026'), key('bank_debit', 'done', '19:42:08'),
    ])
    const diagnosis = diagnose(input)
    expect(diagnosis).toMatchObject({ cause: 'network_delay' })
    expect(matchedRows(input, diagnosis)).toEqual(expect.arrayContaining([
      { rowId: 'wechat_payment 19:42:09', by: 'transaction_id' }, { rowId: 'pos_reversal 19:42:41', by: 'transaction_id' }, { rowId: 'bank_debit 19:42:08', by: 'amount_time_account' },
    ]))
  })

  test('but nothing about what came after it: that all is well takes ledgers that reach further', () => {
    const input = inputOf([key('wechat_payment', 'done', '19:42:09'), key('pos_sale', 'done', '19:42:10'), key('bank_debit', 'done', '19:42:08')])
    expect(diagnose(input).cause).toBe('insufficient_evidence')
    const whole = { from: at('00:00:00'), until: at('23:00:00') }
    expect(diagnose({ ...input, coverage: { wechat: whole, pos: whole, bank: whole } })).toMatchObject({ cause: 'none', moneyLocation: 'merchant' })
  })

  test('one ledger alone decides nothing', () => {
    expect(diagnose(inputOf([key('wechat_payment', 'done', '19:42:09')])).cause).toBe('insufficient_evidence')
  })
})

test('every kind goes to the ledger its name begins with, in every standing', () => {
  for (const kind of KEYED_KINDS) for (const status of KEYED_STATUSES) expect(key(kind, status, '10:00:00').ledger).toBe(ledgerOfKind(kind))
})

test('a payment is known by what was claimed, else by what its rows bear', () => {
  const row = { ...key('pos_sale', 'done', '19:42:10', '325194001122'), outTradeNo: 'ORDER-1' } as LedgerRow
  expect(knownKeys({ transactionId: 'T' }, [row])).toEqual({ transactionId: 'T', outTradeNo: 'ORDER-1', rrn: '325194001122', accountTail: undefined })
})
