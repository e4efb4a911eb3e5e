import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerFile, LedgerProblem } from '../../ledger-file'
import { readLedgerFile } from '../../read-ledger-file'
import type { BankRow } from '../../row'
import { parseOfxAmount, parseOfxMoment } from './written'

const open = (text: string): LedgerFile | LedgerProblem => readLedgerFile(new TextEncoder().encode(text))
const read = (text: string): Omit<LedgerFile, 'rows'> & { rows: BankRow[] } => {
  const file = open(text)
  if (!file.ok) throw new Error(file.code)
  return { ...file, rows: file.rows as BankRow[] }
}

const SGML = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n'
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="203"?>\n'
const list = (transactions: string, span = '<DTSTART>20260317<DTEND>20260319'): string => `<BANKTRANLIST>${span}${transactions}</BANKTRANLIST>`
const statement = (inside: string, { kind = 'STMTRS', account = '<BANKACCTFROM><BANKID>1<ACCTID>0011223344</BANKACCTFROM>', currency = '<CURDEF>CNY' } = {}): string =>
  `<${kind}>${currency}${account}${inside}<LEDGERBAL><BALAMT>1.00<DTASOF>20260319</LEDGERBAL></${kind}>`
const file = (inside: string, header = SGML): string => `${header}<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1>${inside}</OFX>`
const transaction = (leaves: Record<string, string> = {}): string => {
  const all = { TRNTYPE: 'DEBIT', DTPOSTED: '20260318', TRNAMT: '-12.80', FITID: '1', NAME: 'Shop', ...leaves }
  return `<STMTTRN>${Object.entries(all).map(([name, value]) => `<${name}>${value}`).join('\n')}</STMTTRN>`
}
const one = (leaves: Record<string, string>): BankRow => read(file(statement(list(transaction(leaves))))).rows[0]!

describe('a transaction of OFX', () => {
  test('is read from SGML without closing tags', () => {
    const { rows, ...rest } = read(file(statement(list(transaction({ MEMO: 'lunch', CHECKNUM: '7' })))))
    expect(rest).toMatchObject({ format: 'ofx', container: 'text', entries: 1, problems: [], coverage: { from: '2026-03-17', until: '2026-03-19' } })
    expect(rows).toEqual([expect.objectContaining({
      rowId: 'B1', bookTime: '2026-03-18', direction: 'debit', amountFen: 1280, currency: 'CNY', counterparty: 'Shop', summary: 'lunch', ref: '1', accountTail: '3344', extras: { CHECKNUM: '7' },
    })])
  })

  test('is the same from XML with closed leaves, from XML that leaves them open, and with nothing in some', () => {
    const want = read(file(statement(list(transaction({ MEMO: 'x' }))))).rows[0]
    const closed = transaction({ MEMO: 'x' }).replaceAll(/<(\w+)>([^<\n]+)\n?/g, '<$1>$2</$1>')
    for (const text of [file(statement(list(closed)), XML), file(statement(list(transaction({ MEMO: 'x' }))), XML), file(statement(list(transaction({ EMPTY: '', MEMO: 'x' }))))]) {
      expect(read(text).rows[0]).toEqual({ ...want, line: expect.any(Number) })
    }
  })

  test('may hold letters that are signs, and sections of plain text', () => {
    expect(one({ NAME: 'A &amp; B &#38; &lt;C&gt; a < b &#x4e2d;' }).counterparty).toBe('A & B & <C> a < b 中')
    expect(one({ NAME: '<![CDATA[Tom <b> & Co]]>' }).counterparty).toBe('Tom <b> & Co')
  })

  test('believes the sign and not the type', () => {
    expect(one({ TRNTYPE: 'DEBIT', TRNAMT: '12.80' })).toMatchObject({ direction: 'credit', type: 'DEBIT' })
    expect(one({ TRNTYPE: 'CREDIT', TRNAMT: '-12.80' }).direction).toBe('debit')
  })

  test('may be in a currency of its own', () => {
    expect(one({ TRNAMT: '-1500<CURRENCY><CURRATE>20<CURSYM>JPY</CURRENCY>' })).toMatchObject({ amountFen: 1500, currency: 'JPY' })
  })

  test('keeps the names of others apart from the shop\'s', () => {
    expect(one({ NAME: '', PAYEE: '<NAME>Payee<CITY>X</PAYEE>', BANKACCTTO: '<ACCTID>9999</BANKACCTTO>' })).toMatchObject({ counterparty: 'Payee', accountTail: '3344' })
  })

  test.each([
    ['bad_amount', { TRNAMT: '' }], ['bad_amount', { TRNAMT: '1,234' }], ['bad_amount', { TRNAMT: '12.805' }], ['bad_time', { DTPOSTED: '20260230' }], ['bad_time', { DTPOSTED: '' }],
  ])('that cannot be read for certain is told by its line: %s %j', (code, leaves) => {
    expect(read(file(statement(list(`\n${transaction(leaves)}`))))).toMatchObject({ entries: 0, problems: [{ line: 8, code }] })
  })

  test('without a currency anywhere is told', () => {
    expect(read(file(statement(list(transaction()), { currency: '' }))).problems).toMatchObject([{ code: 'unknown_currency' }])
  })
})

describe('a file of OFX', () => {
  test('may hold a bank account and a credit card, each with several lists', () => {
    const card = statement(list(transaction({ FITID: '1', TRNAMT: '-1.00' })), { kind: 'CCSTMTRS', account: '<CCACCTFROM><ACCTID>6222000000008888</CCACCTFROM>', currency: '<CURDEF>USD' })
    const { rows } = read(file(statement(list(transaction()) + list(transaction({ FITID: '2' }))) + card))
    expect(rows.map(({ rowId, accountTail, currency }) => [rowId, accountTail, currency])).toEqual([['B1', '3344', 'CNY'], ['B2', '3344', 'CNY'], ['B3', '8888', 'USD']])
  })

  test('tells a transaction once that stands in two lists, and notes it; another one under the same number is another', () => {
    const { entries, notes, rows } = read(file(statement(list(transaction()) + list(transaction() + transaction({ TRNAMT: '-3.00' })))))
    expect(entries).toBe(2)
    expect(rows.map(({ amountFen }) => amountFen)).toEqual([1280, 300])
    expect(notes).toMatchObject([{ code: 'repeated_row' }])
  })

  test('may announce what is pending', () => {
    const pending = `<BANKTRANLISTP><STMTTRNP><TRNTYPE>POS<DTTRAN>20260319101112[+8:CST]<TRNAMT>-5.00<NAME>Shop</STMTTRNP></BANKTRANLISTP>`
    expect(read(file(statement(list(transaction()) + pending))).rows[1]).toMatchObject({ status: 'pending', bookTime: '2026-03-19T10:11:12+08:00', amountFen: 500 })
  })

  test('covers the whole of its spans, or nobody knows', () => {
    const later = statement(list(transaction(), '<DTSTART>20260301120000[-5:EST]<DTEND>20260318'))
    expect(read(file(statement(list(transaction())) + later)).coverage).toEqual({ from: '2026-03-01T12:00:00-05:00', until: '2026-03-19' })
    expect(read(file(statement(list(transaction(), '')))).coverage).toBeNull()
  })

  test('that was cut is damaged, and so is one with a section that never ends', () => {
    const whole = file(statement(list(transaction())))
    for (const cut of [whole.length - 6, whole.indexOf('<FITID'), whole.indexOf('</BANKTRANLIST')]) expect(open(whole.slice(0, cut))).toEqual({ ok: false, code: 'damaged' })
    expect(open(file(statement(list(transaction({ NAME: '<![CDATA[' })))))).toEqual({ ok: false, code: 'damaged' })
  })

  test('with a document type or a cell that is too long is refused', () => {
    expect(open(file(statement(list(transaction())), `${SGML}<!DOCTYPE x [<!ENTITY a "b">]>`))).toEqual({ ok: false, code: 'unsafe_xml' })
    expect(open(file(statement(list(transaction({ MEMO: 'x'.repeat(5_000) })))))).toEqual({ ok: false, code: 'too_large', limit: 'cell' })
  })

  test('of a hundred thousand tags on one line takes no longer than its length', () => {
    // Looking for the end of the line at each tag would take minutes and fail by the clock of the test.
    expect(read(file(statement(list(Array.from({ length: 20_000 }, (_, index) => transaction({ FITID: `F${index}` }).replaceAll('\n', '')).join('')))).replaceAll('\n<OFX', '<OFX')).entries).toBe(20_000)
  })

  test('in the letters of Western Europe keeps them', () => {
    const bytes = Uint8Array.from(file(statement(list(transaction({ NAME: 'Café Müller' })))), (letter) => letter.charCodeAt(0))
    expect(readLedgerFile(bytes)).toMatchObject({ ok: true, encoding: 'windows-1252', rows: [{ counterparty: 'Café Müller' }] })
  })
})

test.each([
  ['20260318', '2026-03-18'], ['20260318000000', '2026-03-18'], ['20260318120000.000', '2026-03-18'], ['20260318101112', '2026-03-18T10:11:12'],
  ['20260318101112.345[-5:EST]', '2026-03-18T10:11:12-05:00'], ['20260318000000[0:GMT]', '2026-03-18T00:00:00+00:00'], ['202603181011[+8:CST]', '2026-03-18T10:11:00+08:00'],
  ['20260318101112[5.5:IST]', '2026-03-18T10:11:12+05:30'], ['20260318101112[-3.30:NST]', '2026-03-18T10:11:12-03:30'], ['20260318101112[9]', '2026-03-18T10:11:12+09:00'],
  ['20260230', null], ['20260318251112', null], ['2026-03-18', null], ['20260318101112[5.2:X]', null], ['', null],
])('%s is %s', (text, want) => { expect(parseOfxMoment(text)).toBe(want) })

test.each([
  ['-6.60', 660, 'debit'], ['+5', 500, 'credit'], ['6,6', 660, 'credit'], ['1,234.56', 123_456, 'credit'], ['-1.234,56', 123_456, 'debit'], ['.50', 50, 'credit'], ['0', 0, 'credit'],
])('%s is %i, %s', (text, units, direction) => { expect(parseOfxAmount(text, 'EUR')).toEqual({ units, direction }) })

test.each(['1,234', '1.234.56', 'x', '', '--1', '1 000.00'])('%s is refused rather than guessed', (text) => { expect(parseOfxAmount(text, 'EUR')).toBeNull() })

test('transactions written come back, whatever their names', () => {
  const name = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\0\s]+/g, ' ').trim())
  fc.assert(fc.property(fc.array(fc.record({ cents: fc.integer({ min: -9_999_999, max: 9_999_999 }), name }), { minLength: 1, maxLength: 20 }), (written) => {
    const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const { rows } = read(file(statement(list(written.map(({ cents, name }, index) => transaction({ FITID: `F${index}`, TRNAMT: (cents / 100).toFixed(2), NAME: escaped(name) })).join('')))))
    expect(rows.map(({ amountFen, direction, counterparty }) => [direction === 'debit' ? -amountFen : amountFen, counterparty ?? ''])).toEqual(written.map(({ cents, name }) => [cents, name]))
  }), { numRuns: 50 })
})
