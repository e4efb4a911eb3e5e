import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerFile, LedgerProblem } from '../../ledger-file'
import { readLedgerFile } from '../../read-ledger-file'
import type { BankRow } from '../../row'

const open = (text: string): LedgerFile | LedgerProblem => readLedgerFile(new TextEncoder().encode(text))
const read = (text: string): Omit<LedgerFile, 'rows'> & { rows: BankRow[] } => {
  const file = open(text)
  if (!file.ok) throw new Error(file.code)
  return { ...file, rows: file.rows as BankRow[] }
}

const statement = (lines: string[], { opening = ':60F:C260317EUR100,00', closing = ':62F:C260318EUR100,00', account = '10020030/1234567' } = {}): string =>
  [':20:STARTUMS', `:25:${account}`, ':28C:1/1', opening, ...lines, closing, '-', ''].join('\n')
/** A statement whose closing balance makes good whatever its lines move. */
const balanced = (lines: string[], movedCents: number): string => {
  const closing = 10_000 + movedCents
  return statement(lines, { closing: `:62F:${closing < 0 ? 'D' : 'C'}260318EUR${Math.floor(Math.abs(closing) / 100)},${String(Math.abs(closing) % 100).padStart(2, '0')}` })
}
const first = (lines: string[], movedCents: number): BankRow => read(balanced(lines, movedCents)).rows[0]!

describe('a line of a statement of SWIFT', () => {
  test('says both dates, side, amount, kind and the bank\'s own number', () => {
    const file = read(balanced([':61:2603180319CR12,50NTRFOWN1//BANK1', 'Supplement', ':86:refund'], 1250))
    expect(file).toMatchObject({ format: 'mt940', container: 'text', entries: 1, problems: [] })
    expect(file.rows[0]).toEqual(expect.objectContaining({
      rowId: 'B5', line: 5, amountFen: 1250, currency: 'EUR', direction: 'credit', valueDate: '2026-03-18', bookTime: '2026-03-19', type: 'NTRF', ref: 'BANK1',
      remark: 'Supplement', summary: 'refund', status: 'booked', accountTail: '4567',
    }))
  })

  test.each([
    ['C12,', 1200, 'credit', 'NMSC'], ['D0,5', -50, 'debit', 'NMSC'], ['RC12,', -1200, 'debit', 'NMSC REVERSAL'], ['RD12,', 1200, 'credit', 'NMSC REVERSAL'],
    ['DR800,', -80_000, 'debit', 'NMSC'], ['RDR800,', 80_000, 'credit', 'NMSC REVERSAL'], ['CR0,', 0, 'credit', 'NMSC'],
  ])('%s moves %i cents', (mark, moved, direction, type) => {
    expect(first([`:61:260318${mark}NMSCNONREF`], moved)).toMatchObject({ direction, amountFen: Math.abs(moved), type, ref: undefined })
  })

  test.each([
    ['2512310102', '2026-01-02', '2025-12-31'], ['2601021231', '2025-12-31', '2026-01-02'], ['2603180318', '2026-03-18', '2026-03-18'],
  ])('%s: at New Year the year of the entry rolls over', (dates, bookTime, valueDate) => {
    expect(first([`:61:${dates}C1,NMSC`], 100)).toMatchObject({ bookTime, valueDate })
  })

  test('without an entry date has the value date alone, and years of two digits end in 2079', () => {
    expect(first([':61:260318C1,NMSC'], 100)).toMatchObject({ bookTime: undefined, valueDate: '2026-03-18' })
    expect(first([':61:981231C1,NMSC'], 100).valueDate).toBe('1998-12-31')
  })

  test('a returned item says so', () => { expect(first([':61:260318C1,NRTI'], 100).type).toBe('NRTI RETURN') })

  test.each([
    ['bad_time', '2602300318C1,NMSC'], ['bad_time', '26031C1,NMSC'], ['bad_time', '2603180230C1,NMSC'],
    ['bad_amount', '260318C1.00NMSC'], ['bad_amount', '260318C1,005NMSC'], ['bad_amount', '260318C100'],
    ['cut_row', '260318C1,'], ['cut_row', '260318C1,NM'],
  ])('that cannot be read for certain is told: %s %s', (code, line) => {
    expect(read(statement([`:61:${line}`]))).toMatchObject({ entries: 0, problems: [{ line: 5, code }] })
  })

  test('of an unknown mark is kept without a side and told', () => {
    const file = read(statement([':61:260318EC1,NMSC']))
    expect(file).toMatchObject({ entries: 1, problems: [{ line: 5, code: 'unknown_direction' }] })
    expect(file.rows[0]!.direction).toBeUndefined()
  })
})

describe('what a line is for', () => {
  const words = (...lines: string[]) => first([':61:260318C1,NMSC', ...lines], 100)

  test('may be free text, broken at its full width or before', () => {
    expect(words(':86:Einzahlung', 'Filiale 7').summary).toBe('Einzahlung Filiale 7')
    expect(words(`:86:${'x'.repeat(63)}zu`, 'sammen').summary).toBe(`${'x'.repeat(63)}zusammen`)
  })

  test('may be structured, with breaks within a word and between a sign and its number', () => {
    const row = words(':86:166?00GUTSCHRIFT?109310?20Ruecker', 'stattung Nr. 4711?', '21Filiale?30BYLADEM1?31DE02100?32Beispiel', 'laden?33GmbH')
    expect(row).toMatchObject({ summary: 'GUTSCHRIFT Rueckerstattung Nr. 4711 Filiale', counterparty: 'Beispielladen GmbH' })
    expect(JSON.stringify(row)).not.toContain('DE02100')
  })

  test('a part of full width goes on in the next without a blank', () => {
    expect(words(`:86:166?20${'x'.repeat(27)}?21yz?60end`).summary).toBe(`${'x'.repeat(27)}yz end`)
  })

  test('may stand in the bank\'s own lines; the words for everybody come first', () => {
    expect(words(':NS:01Zweck eins', '02zwei', '15Beispielladen', '17Gutschrift', '34DE02100')).toMatchObject({ summary: 'Gutschrift Zweck eins zwei', counterparty: 'Beispielladen' })
    expect(words(':NS:01Zweck', ':86:166?20Grund').summary).toBe('Grund')
  })
})

describe('a file of statements', () => {
  test('may be wrapped in blocks, end its lines with CR, and carry control characters', () => {
    const wrapped = `\u0001{1:F01BANKDEFFAXXX0000000000}{2:O9401200}{3:{108:x}}{4:\n${balanced([':61:260318C1,NMSC', ':86:x'], 100).replace('-\n', '-}{5:{CHK:0}}\u0003\n')}`
    expect(read(wrapped.replaceAll('\n', '\r\n')).rows).toMatchObject([{ amountFen: 100, summary: 'x' }])
    expect(read(`{1:F01BANKDEFFAXXX0000000000}{4::20:X\n${balanced([':61:260318C1,NMSC'], 100).split('\n').slice(1).join('\n')}`).entries).toBe(1)
  })

  test('may leave the currency out at the end', () => {
    expect(read(statement([':61:260318C1,NMSC'], { opening: ':60F:C260317JPY5,', closing: ':62F:C2603186,' })).rows).toMatchObject([{ amountFen: 1, currency: 'JPY' }])
  })

  test('without any currency has no row', () => {
    expect(read(statement([':61:260318C1,NMSC'], { opening: ':60F:C2603175,', closing: ':62F:C2603186,' }))).toMatchObject({ entries: 0, problems: [{ line: 5, code: 'unknown_currency' }] })
  })

  test('each of which must add up', () => {
    expect(open(balanced([':61:260318C1,NMSC'], 101))).toEqual({ ok: false, code: 'footer_mismatch' })
    expect(open(balanced([':61:260318D150,NMSC'], -15_000)).ok).toBe(true)
    expect(open(balanced([], 0) + balanced([], 1))).toEqual({ ok: false, code: 'footer_mismatch' })
  })

  test('goes on over pages; one that is missing between them is seen', () => {
    const page = (opening: string, closing: string): string => statement([':61:260318C1,NMSC'], { opening: `:60${opening}`, closing: `:62${closing}` })
    const [one, two] = [page('F:C260317EUR100,00', 'M:C260318EUR101,00'), page('M:C260318EUR101,00', 'F:C260318EUR102,00')]
    expect(read(one + two).entries).toBe(2)
    expect(open(one + page('M:C260318EUR102,00', 'F:C260318EUR103,00'))).toEqual({ ok: false, code: 'footer_mismatch' })
  })

  test('that was cut is damaged, whatever is left of it', () => {
    const whole = balanced([':61:260318C1,NMSC'], 100)
    expect(open(whole.slice(0, whole.indexOf(':62F:')))).toEqual({ ok: false, code: 'damaged' })
    expect(open(whole + whole.slice(0, whole.indexOf(':62F:')))).toEqual({ ok: false, code: 'damaged' })
  })

  test('with a field longer than a cell may be is refused', () => {
    expect(open(balanced([':61:260318C1,NMSC', ':86:', ...Array.from({ length: 100 }, () => 'x'.repeat(60))], 100))).toEqual({ ok: false, code: 'too_large', limit: 'cell' })
  })

  test('in the letters of Western Europe keeps them', () => {
    const bytes = Uint8Array.from(balanced([':61:260318C1,NMSC', ':86:Überweisung Müller'], 100), (letter) => letter.charCodeAt(0))
    expect(readLedgerFile(bytes)).toMatchObject({ ok: true, encoding: 'windows-1252', rows: [{ summary: 'Überweisung Müller' }] })
  })
})

test('lines written come back and add up', () => {
  const lines = fc.array(fc.record({ cents: fc.nat(10_000_000), mark: fc.constantFrom('C', 'D', 'RC', 'RD') }), { maxLength: 30 })
  fc.assert(fc.property(lines, (written) => {
    const isIn = (mark: string): boolean => mark === 'C' || mark === 'RD'
    const moved = written.reduce((sum, { cents, mark }) => sum + (isIn(mark) ? cents : -cents), 0)
    const { rows } = read(balanced(written.map(({ cents, mark }) => `:61:260318${mark}${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}NMSCNONREF`), moved))
    expect(rows.map(({ amountFen, direction }) => [amountFen, direction])).toEqual(written.map(({ cents, mark }) => [cents, isIn(mark) ? 'credit' : 'debit']))
  }), { numRuns: 100 })
})
