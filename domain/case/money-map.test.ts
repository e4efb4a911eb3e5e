import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../diagnosis/diagnose'
import type { Diagnosis } from '../diagnosis/diagnosis'
import type { DiagnosisInput } from '../diagnosis/input'
import { readLedgerFile } from '../ledger/read-ledger-file'
import type { BankRow, LedgerRow, PosRow, WechatRow } from '../ledger/row'
import { type CaseFacts, draftFacts } from './facts'
import { moneyMap } from './money-map'

const TRANSACTION = '4200002741202603180000000103'
const facts = {
  ...draftFacts('case', 'consumer'), amountFen: 12_800, payMeans: 'wechat_card' as const, keys: { transactionId: TRANSACTION, accountTail: '1234' },
  shown: { wechat: 'paid' as const, pos: 'refunded' as const, bank: 'debited' as const },
}

const rowsOf = (name: string): LedgerRow[] => {
  const file = readLedgerFile(readFileSync(`usecases/ledgers/samples/${name}.csv`))
  if (!file.ok) throw new Error(file.code)
  return file.rows.map((row) => ({ ...row, rowId: `${name} ${row.rowId}` }))
}
const WECHAT = rowsOf('wechat-consumer-bill'), POS = rowsOf('pos-journal-20260318'), BANK = rowsOf('bank-statement-cn')

function explained(rows: LedgerRow[]): Diagnosis {
  const input: DiagnosisInput = {
    asOf: '2026-03-20T10:00:00+08:00', subject: { transactionId: TRANSACTION, amountFen: 12_800, currency: 'CNY', paidAt: '2026-03-18T12:03:18+08:00', outTradeNo: undefined, rrn: undefined, accountTail: '1234' },
    ledgers: {
      wechat: rows.filter((row): row is WechatRow => row.ledger === 'wechat'), pos: rows.filter((row): row is PosRow => row.ledger === 'pos'), bank: rows.filter((row): row is BankRow => row.ledger === 'bank'),
    },
    coverage: null,
  }
  return diagnose(input)
}
const map = (rows: LedgerRow[], party: Parameters<typeof moneyMap>[3] = 'institution', more: Partial<CaseFacts> = {}) => moneyMap({ ...facts, ...more }, explained(rows), rows, party)
const marks = ({ stations }: ReturnType<typeof moneyMap>) => Object.fromEntries(stations.map(({ key, mark, line }) => [key, `${line} ${mark}`]))

describe('the sample: paid, reversed at the till, back on the card the next day', () => {
  const whole = map([...WECHAT, ...POS, ...BANK])
  test('the coin is back with the payer, and the shop never had it', () => {
    expect(marks(whole)).toEqual({ payer: 'solid here', wechat: 'solid ok', acquirer: 'solid ok', merchant: 'dashed none' })
  })
  test('each station says what its own rows prove, and when', () => {
    expect(whole.stations.find(({ key }) => key === 'acquirer')).toMatchObject({ words: ['sale_unanswered', 'reversal_done'], at: '2026-03-18T12:03:18+08:00' })
    expect(whole.stations.find(({ key }) => key === 'payer')!.words).toEqual(expect.arrayContaining(['card_debited', 'card_credited']))
  })
})

test('without a ledger a station says what the consumer saw, and that is no proof', () => {
  const { stations } = map([])
  expect(marks({ stations, tail: null })).toEqual({ payer: 'solid unknown', wechat: 'dashed unknown', acquirer: 'dashed unknown', merchant: 'dashed unknown' })
  expect(stations.map(({ words }) => words)).toEqual([['saw_bank_debited'], ['saw_wechat_paid'], ['saw_pos_refunded'], ['no_record']])
})

test('before the first diagnosis it is the same', () => {
  expect(moneyMap(facts, null, [], 'consumer')).toEqual(moneyMap(facts, explained([]), [], 'consumer'))
})

test('where WeChat holds it paid and the till took it back, the line breaks between them', () => {
  const paid = WECHAT.filter((row) => row.ledger === 'wechat' && row.transactionId === TRANSACTION).map((row): LedgerRow => ({ ...row, status: '支付成功' } as LedgerRow))
  expect(marks(map([...paid, ...POS]))).toMatchObject({ wechat: 'solid ok', acquirer: 'broken here' })
})

test('a till that was read and knows no such sale breaks the line, and is not merely unknown', () => {
  const paid = WECHAT.filter((row) => row.ledger === 'wechat' && row.transactionId === TRANSACTION).map((row): LedgerRow => ({ ...row, status: '支付成功' } as LedgerRow))
  const others = POS.filter((row) => row.ledger === 'pos' && row.amountFen !== 12_800)
  const acquirer = map([...paid, ...others, ...BANK]).stations.find(({ key }) => key === 'acquirer')
  expect(acquirer).toMatchObject({ mark: 'none', line: 'broken', words: ['no_such_row'] })
})

test('a wallet payment needs no statement, and a card payment no WeChat', () => {
  const wallet = map(WECHAT, 'consumer', { payMeans: 'wechat_balance' })
  expect(wallet.stations[0]).toMatchObject({ key: 'payer', mark: expect.not.stringMatching('unknown') })
  expect(map([], 'consumer', { payMeans: 'bank_card' }).stations.map(({ key }) => key)).toEqual(['payer', 'acquirer', 'merchant'])
})

test('the merchant does not learn the digits of the card', () => {
  expect(map([...WECHAT, ...BANK], 'merchant').tail).toBeNull()
  expect(map([...WECHAT, ...BANK], 'consumer').tail).toBe('1234')
})
