import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Unreadable } from '../unreadable'
import { openLedgerFile } from './open-ledger-file'
import { inlineRows, xlsxOf } from './test/workbook'
import { type Packed, zipOf } from './test/zip-archive'

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url))
const BILL = sample('wechat-consumer-bill.csv')
const lock = { password: '000731' }

/** The texts in a file, or why it could not be opened. */
function opened(file: Uint8Array, password?: string): string[] | string {
  try {
    return openLedgerFile(file, password).flatMap((sources) => sources.map((source) => source.text))
  } catch (error) {
    if (error instanceof Unreadable) return [error.code, error.limit].filter(Boolean).join(' ')
    throw error
  }
}
const whole = [BILL.toString()]
const flipped = (file: Buffer, at: number, bit = 1): Buffer => { const copy = Buffer.from(file); copy[at]! ^= bit; return copy }

describe('a file in a wrapping', () => {
  test.each([
    ['gz', gzipSync(BILL)],
    ['a ZIP that stores', zipOf({ bytes: BILL, stored: true })],
    ['a ZIP that deflates, with a folder beside it', zipOf({ name: 'folder/', bytes: '', stored: true }, { bytes: BILL })],
  ])('comes out of %s', (_name, file) => expect(opened(file)).toEqual(whole))

  test('may be a workbook, and then names its sheets', () => {
    const book = xlsxOf({ sheets: { 账单: inlineRows([['a']]) } })
    expect(openLedgerFile(zipOf({ bytes: book }))).toMatchObject([[{ container: 'zip', sheet: '账单' }]])
    expect(openLedgerFile(gzipSync(book))).toMatchObject([[{ container: 'gz', sheet: '账单' }]])
    expect(openLedgerFile(book)).toMatchObject([[{ container: 'xlsx', sheet: '账单' }]])
  })

  test('may not be a wrapping again', () => {
    const inner = zipOf({ bytes: BILL })
    for (const file of [zipOf({ bytes: inner }), zipOf({ bytes: gzipSync(BILL) }), gzipSync(inner), gzipSync(gzipSync(BILL))]) expect(opened(file)).toBe('nested_archive')
  })

  test('may not be a link', () => expect(opened(zipOf({ bytes: '/etc/passwd', stored: true, mode: 0o120777 }))).toBe('archive_link'))

  test('may be one of twenty and no more', () => {
    const files = (count: number): Packed[] => Array.from({ length: count }, () => ({ bytes: 'a,b' }))
    expect(opened(zipOf(...files(20)))).toHaveLength(20)
    expect(opened(zipOf(...files(21)))).toBe('too_large members')
  })

  test.each([
    ['gz', gzipSync(Buffer.alloc(4_000_000))],
    ['a ZIP', zipOf({ bytes: Buffer.alloc(4_000_000) })],
    ['a ZIP that lies about the length', zipOf({ bytes: Buffer.alloc(4_000_000), claims: { plainBytes: 10 } })],
    ['many files of a ZIP', zipOf(...Array.from({ length: 20 }, () => ({ bytes: Buffer.alloc(200_000) })))],
    ['a workbook', xlsxOf({ sheets: { a: '<row/>'.repeat(700_000) } })],
  ])('may not grow a hundredfold: %s', (_name, file) => expect(opened(file)).toBe('too_large ratio'))

  test('may not be packed in a way we cannot undo', () => {
    expect(opened(zipOf({ bytes: BILL, claims: { method: 12 } }))).toBe('unsupported_archive')
    expect(opened(zipOf({ bytes: BILL, claims: { flags: 0x41 } }))).toBe('unsupported_archive')
  })

  test('has no place in the archive that is another’s too', () => {
    expect(opened(zipOf({ bytes: BILL }, { bytes: BILL, claims: { start: 0 } }))).toBe('damaged')
  })

  test('cut off anywhere is damaged', () => {
    for (const file of [zipOf({ bytes: BILL }), gzipSync(BILL), xlsxOf({ sheets: { a: inlineRows([['a']]) } })]) {
      for (let length = 8; length < file.length; length += 1) expect(opened(file.subarray(0, length))).toBe('damaged')
    }
  })

  test('with one bit turned is damaged, or says what it said', () => {
    const file = zipOf({ bytes: BILL })
    for (let at = 4; at < file.length; at += 1) {
      const answer = opened(flipped(file, at))
      if (Array.isArray(answer)) expect(answer.every((text) => text === whole[0])).toBe(true)
    }
  })

  test('of a text document or of slides is no ledger', () => {
    expect(opened(zipOf({ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'word/document.xml', bytes: '<document/>' }))).toBe('unknown_format')
  })
})

describe('a locked archive', () => {
  const locks: [string, NonNullable<Packed['lock']>][] = [['traditional', lock], ['AES 128', { ...lock, aes: 1 }], ['AES 192', { ...lock, aes: 2 }], ['AES 256', { ...lock, aes: 3 }]]

  test.each(['locked-traditional.zip', 'locked-aes.zip'])('as another program wrote it: %s', (name) => {
    expect([opened(sample(name)), opened(sample(name), '000732'), opened(sample(name), '000731')]).toEqual(['password_needed', 'password_wrong', whole])
  })

  test.each(locks)('gives back whatever was put in: %s', (_name, how) => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', '账', ',', '\n') }), fc.string({ minLength: 1, maxLength: 12 }), fc.boolean(), (text, password, stored) => {
      expect(opened(zipOf({ bytes: text, stored, lock: { ...how, password } }), password)).toEqual([text])
    }), { numRuns: 50 })
  })

  test.each(locks)('tells every wrong password apart from a damaged file: %s', (_name, how) => {
    const file = zipOf({ bytes: BILL, lock: how })
    for (let guess = 0; guess < 600; guess += how.aes ? 60 : 1) expect(opened(file, String(guess).padStart(6, '0'))).toBe('password_wrong')
    expect(opened(zipOf({ bytes: BILL, stored: true, lock: how }), '731')).toBe('password_wrong')
    expect(opened(flipped(file, Math.floor(file.length / 2)), how.password)).toBe('damaged')
    expect(opened(file.subarray(0, file.length - 40), how.password)).toBe('damaged')
  })

  test('is asked for its password before it is said to be too large', () => {
    expect(opened(zipOf({ bytes: Buffer.alloc(4_000_000), lock }))).toBe('password_needed')
    expect(opened(zipOf({ bytes: Buffer.alloc(4_000_000), lock }), lock.password)).toBe('too_large ratio')
  })

  test('may be a workbook', () => {
    const file = zipOf({ bytes: xlsxOf({ sheets: { 一: inlineRows([['a']]) } }), lock })
    expect(openLedgerFile(file, lock.password)).toMatchObject([[{ container: 'zip', sheet: '一' }]])
  })
})
