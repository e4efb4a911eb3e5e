import { expect, test } from 'vitest'
import type { LedgerRow } from '../ledger/row'
import { importedCoverage, spanOf } from './imported-coverage'

const row = (time: string): LedgerRow => ({ rowId: time, ledger: 'pos', time, amountFen: 1, currency: 'CNY' } as LedgerRow)
const bank = (bookTime: string): LedgerRow => ({ rowId: bookTime, ledger: 'bank', bookTime, amountFen: 1, currency: 'CNY' } as LedgerRow)
const span = (from: string, until: string) => ({ from, until })

test('a file speaks for the time it states, else from its first row to its last', () => {
  expect(spanOf(span('2026-03-01', '2026-03-31'), [row('2026-03-18T10:00:00+08:00')])).toEqual(span('2026-03-01', '2026-03-31'))
  expect(spanOf(null, [row('2026-03-18T19:00:00+08:00'), row('2026-03-18T10:00:00+08:00')])).toEqual(span('2026-03-18T10:00:00+08:00', '2026-03-18T19:00:00+08:00'))
  expect(spanOf(null, [bank('2026-03-18')])).toEqual(span('2026-03-18T00:00:00+08:00', '2026-03-18T23:59:59.999+08:00'))
  expect(spanOf(null, [])).toBeNull()
})

test('imports of one ledger reach as far as they do together; a ledger without any is missing', () => {
  const imports = [
    { ledger: 'pos' as const, span: span('2026-03-18T10:00:00+08:00', '2026-03-18T12:00:00+08:00') },
    { ledger: 'pos' as const, span: span('2026-03-18T11:00:00+08:00', '2026-03-19T12:00:00+08:00') },
    { ledger: 'wechat' as const, span: null },
  ]
  expect(importedCoverage(imports, { isWallet: false })).toEqual({
    pos: span('2026-03-18T10:00:00+08:00', '2026-03-19T12:00:00+08:00'), wechat: 'missing', bank: 'missing',
  })
})

test('a wallet payment needs no statement, until there is one', () => {
  expect(importedCoverage([], { isWallet: true }).bank).toBe('not_needed_wallet_payment')
  expect(importedCoverage([{ ledger: 'bank', span: span('2026-03-18T10:00:00+08:00', '2026-03-18T10:00:00+08:00') }], { isWallet: true }).bank).toEqual(span('2026-03-18T10:00:00+08:00', '2026-03-18T10:00:00+08:00'))
})
