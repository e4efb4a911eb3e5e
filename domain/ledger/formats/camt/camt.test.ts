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

const ACCOUNT = '<Acct><Id><IBAN>DE02100100100006820101</IBAN></Id><Ccy>EUR</Ccy></Acct>'
const statement = (inside: string, head = ACCOUNT): string => `<Stmt><Id>1</Id>${head}${inside}</Stmt>`
const message = (...statements: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n${statements.join('\n')}</BkToCstmrStmt></Document>`
const entry = ({ amount = '8.85', currency = ' Ccy="EUR"', side = '<CdtDbtInd>CRDT</CdtDbtInd>', status = 'BOOK', booked = '<BookgDt><Dt>2026-03-18</Dt></BookgDt>', more = '' } = {}): string =>
  `<Ntry><Amt${currency}>${amount}</Amt>${side}<Sts>${status}</Sts>${booked}<ValDt><Dt>2026-03-19</Dt></ValDt>${more}</Ntry>`
const details = (...inside: string[]): string => `<NtryDtls>${inside.map((one) => `<TxDtls>${one}</TxDtls>`).join('')}</NtryDtls>`
const one = (more: Parameters<typeof entry>[0]): BankRow => read(message(statement(entry(more)))).rows[0]!

describe('a statement of ISO 20022', () => {
  test('says amount, side, dates and the last digits of its account', () => {
    const file = read(message(statement(entry())))
    expect(file).toMatchObject({ format: 'camt.053', container: 'xml', headerLine: null, entries: 1, problems: [], coverage: null })
    expect(file.rows).toEqual([expect.objectContaining({
      rowId: 'B1', ledger: 'bank', line: 3, amountFen: 885, currency: 'EUR', direction: 'credit', status: 'booked', bookTime: '2026-03-18', valueDate: '2026-03-19', accountTail: '0101',
    })])
  })

  test('is known with any version, prefix or envelope, and as a notification too', () => {
    const wrapped = message(statement(entry())).replaceAll(/<(\/?)(?=[A-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=').replace('001.02', '001.13')
    expect(read(wrapped)).toMatchObject({ format: 'camt.053', entries: 1 })
    const notification = message(statement(entry())).replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn').replaceAll('Stmt>', 'Ntfctn>')
    expect(read(notification)).toMatchObject({ format: 'camt.054', entries: 1 })
  })

  test('may stand beside others; each has its account, and together they tell what they cover', () => {
    const span = (from: string, to: string): string => `<FrToDt><FrDtTm>${from}</FrDtTm><ToDtTm>${to}</ToDtTm></FrToDt>`
    const file = read(message(
      statement(entry(), `${span('2026-03-18T00:00:00+01:00', '2026-03-18T23:59:59+01:00')}${ACCOUNT}`),
      statement(entry({ currency: '', amount: '1000' }), `${span('2026-03-17T00:00:00Z', '2026-03-17T23:59:59Z')}<Acct><Id><Othr><Id>77-4321</Id></Othr></Id><Ccy>JPY</Ccy></Acct>`),
    ))
    expect(file.rows.map(({ accountTail, currency, amountFen }) => [accountTail, currency, amountFen])).toEqual([['0101', 'EUR', 885], ['4321', 'JPY', 1000]])
    expect(file.coverage).toEqual({ from: '2026-03-17T00:00:00Z', until: '2026-03-18T23:59:59+01:00' })
  })

  test.each([
    ['8.850', 885], ['8.85000', 885], ['200000', 20_000_000], ['.5', 50],
  ])('%s is read where rounding changes nothing', (amount, units) => { expect(one({ amount }).amountFen).toBe(units) })

  test.each([
    ['bad_amount', { amount: '8.851' }], ['bad_amount', { amount: '8,85' }], ['bad_amount', { amount: '-8.85' }],
    ['unknown_status', { status: 'MAYBE' }],
    ['bad_time', { booked: '<BookgDt><Dt>2026-02-30</Dt></BookgDt>' }],
  ])('an entry that cannot be read for certain is told by its line: %s %j', (code, wrong) => {
    const file = read(message(statement(`${entry()}\n${entry(wrong)}`)))
    expect(file).toMatchObject({ entries: 1, problems: [{ line: 4, code }] })
  })

  test('an entry without a currency of its own or of the account is told', () => {
    expect(read(message(statement(entry({ currency: '' }), '')))).toMatchObject({ entries: 0, problems: [{ line: 3, code: 'unknown_currency' }] })
  })

  test('an entry without a side is kept without one and told', () => {
    const file = read(message(statement(entry({ side: '' }))))
    expect(file).toMatchObject({ entries: 1, problems: [{ line: 3, code: 'unknown_direction' }] })
    expect(file.rows[0]!.direction).toBeUndefined()
  })

  test('money announced is not booked, in the words of old and new versions', () => {
    expect(one({ status: 'PDNG' }).status).toBe('pending')
    expect(one({ status: '<Cd>PDNG</Cd>' }).status).toBe('pending')
    expect(one({ status: '<Cd>BOOK</Cd>' }).status).toBe('booked')
    expect(one({ status: 'INFO' }).status).toBe('info')
  })

  test('a reversal keeps the side it states and says what it is', () => {
    expect(one({ more: '<RvslInd>true</RvslInd>', side: '<CdtDbtInd>DBIT</CdtDbtInd>' })).toMatchObject({ direction: 'debit', type: 'REVERSAL' })
    expect(one({ more: '<RvslInd>false</RvslInd>' }).type).toBeUndefined()
  })

  test('a returned payment says so, with its reason', () => {
    const row = one({ more: `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>${details('<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>')}` })
    expect(row.type).toBe('PMNT-RCDT-ESCT RETURN AC04')
  })

  test('times keep the offset they are written with, and dates may carry a zone', () => {
    expect(one({ booked: '<BookgDt><DtTm>2026-03-18T13:15:00.000+01:00</DtTm></BookgDt>' }).bookTime).toBe('2026-03-18T13:15:00.000+01:00')
    expect(one({ booked: '<BookgDt><DtTm>2026-03-18T13:15:00</DtTm></BookgDt>' }).bookTime).toBe('2026-03-18T13:15:00')
    expect(one({ booked: '<BookgDt><Dt>2026-03-18+08:00</Dt></BookgDt>' }).bookTime).toBe('2026-03-18')
    expect(one({ booked: '' })).toMatchObject({ bookTime: undefined, valueDate: '2026-03-19' })
  })

  test('names who stands on the other side, what for, and by which number; NOTPROVIDED is none', () => {
    const row = one({ more: details(`<Refs><EndToEndId>NOTPROVIDED</EndToEndId><TxId>T1</TxId></Refs><RltdPties><Dbtr><Pty><Nm>示例商户 &amp; 分店</Nm></Pty></Dbtr></RltdPties>
      <RmtInf><Ustrd>refund</Ustrd><Ustrd>no. 7</Ustrd></RmtInf>`) })
    expect(row).toMatchObject({ counterparty: '示例商户 & 分店', summary: 'refund no. 7', extras: { TxId: 'T1' } })
    expect(row.extras).not.toHaveProperty('EndToEndId')
  })

  test('paid in another currency, a line carries the amount of the sale beside its own', () => {
    expect(one({ more: details('<AmtDtls><InstdAmt><Amt Ccy="JPY">1500</Amt></InstdAmt></AmtDtls>') })).toMatchObject({ originalAmountMinor: 1500, originalCurrency: 'JPY', amountFen: 885 })
  })
})

describe('a batch entry', () => {
  const part = (amount: string, side = 'CRDT', currency = 'EUR'): string => `<Refs><EndToEndId>E${amount}</EndToEndId></Refs><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${side}</CdtDbtInd>`

  test('becomes a row for each transaction where their amounts add up, and stays one entry', () => {
    const file = read(message(statement(entry({ amount: '10.00', more: details(part('7.00'), part('4.00'), part('1.00', 'DBIT')) }))))
    expect(file.entries).toBe(1)
    expect(file.rows.map(({ rowId, amountFen, direction, extras }) => [rowId, amountFen, direction, extras?.EndToEndId])).toEqual([
      ['B1-1', 700, 'credit', 'E7.00'], ['B1-2', 400, 'credit', 'E4.00'], ['B1-3', 100, 'debit', 'E1.00'],
    ])
  })

  test.each([
    ['they do not add up', [part('7.00'), part('4.00')]],
    ['one is of another currency', [part('6.00'), part('4.00', 'CRDT', 'USD')]],
    ['one has no amount', [part('10.00'), '<Refs/>']],
  ])('stays one row where %s', (_, parts) => {
    expect(read(message(statement(entry({ amount: '10.00', more: details(...parts) })))).rows).toMatchObject([{ rowId: 'B1', amountFen: 1000 }])
  })
})

describe('the totals of a statement', () => {
  const summary = (count: number, sum: string): string => `<TxsSummry><TtlNtries><NbOfNtries>${count}</NbOfNtries><Sum>${sum}</Sum></TtlNtries></TxsSummry>`
  const entries = entry() + entry({ amount: '1.15', status: 'PDNG', side: '<CdtDbtInd>DBIT</CdtDbtInd>' })

  test('count all of its entries, or the booked ones', () => {
    expect(read(message(statement(summary(2, '10.00') + entries))).entries).toBe(2)
    expect(read(message(statement(summary(1, '8.85') + entries))).entries).toBe(2)
  })

  test.each([[3, '10.00'], [2, '10.01'], [1, '1.15']])('that are not those of the entries refuse the file: %i, %s', (count, sum) => {
    expect(open(message(statement(summary(count, sum) + entries)))).toEqual({ ok: false, code: 'footer_mismatch' })
  })
})

describe('a hostile message is refused whole', () => {
  test('with a document type, which is where entities come from', () => {
    const bomb = message(statement(entry())).replace('<Document', '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Document').replace('8.85', '&b;')
    expect(open(bomb)).toEqual({ ok: false, code: 'unsafe_xml' })
  })

  test('with an entity nobody declared, or cut anywhere', () => {
    expect(open(message(statement(entry({ amount: '&xxe;' }))))).toEqual({ ok: false, code: 'damaged' })
    const whole = message(statement(entry()))
    for (const part of [0.5, 0.8, 0.99]) expect(open(whole.slice(0, Math.floor(whole.length * part)))).toEqual({ ok: false, code: 'damaged' })
  })

  test('nested deeper than any statement', () => {
    expect(open(message(statement(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)))).toEqual({ ok: false, code: 'damaged' })
  })

  test('with a text longer than a cell may be', () => {
    expect(open(message(statement(entry({ more: `<AddtlNtryInf>${'x'.repeat(5_000)}</AddtlNtryInf>` }))))).toEqual({ ok: false, code: 'too_large', limit: 'cell' })
  })
})

test('entries written come back, all on one line too', () => {
  const amounts = fc.array(fc.record({ units: fc.nat(100_000_000), isCredit: fc.boolean() }), { minLength: 1, maxLength: 20 })
  fc.assert(fc.property(amounts, (written) => {
    const entries = written.map(({ units, isCredit }) => entry({
      amount: `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`, side: `<CdtDbtInd>${isCredit ? 'CRDT' : 'DBIT'}</CdtDbtInd>`,
    }))
    const { rows } = read(message(statement(entries.join(''))))
    expect(rows.map(({ amountFen, direction }) => ({ units: amountFen, isCredit: direction === 'credit' }))).toEqual(written)
    expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(written.length)
  }), { numRuns: 50 })
})
