import { describe, expect, test } from 'vitest'
import { ledgerMapping } from './ledger-mapping'

const MAPPING = { ledger: 'pos', columns: { time: '日期', amount: '金额' }, amountUnit: 'yuan' }
const problems = (input: unknown): (readonly [path: string, message: string])[] => {
  const parsed = ledgerMapping.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message] as const)
}

describe('a mapping somebody taught', () => {
  test('is whole with a time, an amount and its unit; the rest has a usual answer', () => {
    expect(ledgerMapping.parse(MAPPING)).toEqual({
      ...MAPPING, separator: ',', directionWords: { in: [], out: [], neutral: [] }, plusIs: 'in', dateOrder: 'ymd',
    })
  })

  test('may name a column for each side in place of one amount', () => {
    expect(problems({ ...MAPPING, columns: { time: '日期', amountIn: '收入', amountOut: '支出' } })).toEqual([])
  })

  test.each([
    ['no time', { columns: { amount: '金额' } }, ['columns.time', 'missing']],
    ['no amount', { columns: { time: '日期' } }, ['columns.amount', 'missing']],
    ['one side only', { columns: { time: '日期', amountIn: '收入' } }, ['columns.amountOut', 'missing']],
    ['an amount twice', { columns: { time: '日期', amount: '金额', amountIn: '收入' } }, ['columns.amount', 'unknown_field']],
    ['a direction without words', { columns: { ...MAPPING.columns, direction: '方向' } }, ['columns.direction', 'missing']],
    ['a field of another ledger', { columns: { ...MAPPING.columns, counterparty: '对方' } }, ['columns.counterparty', 'unknown_field']],
    ['a column about a person\'s papers', { columns: { ...MAPPING.columns, remark: '持卡人身份证' } }, ['columns.remark', 'unknown_field']],
    ['a field nobody knows', { columns: { ...MAPPING.columns, colour: '颜色' } }, ['columns', expect.any(String)]],
    ['no unit', { amountUnit: undefined }, ['amountUnit', 'choose_one']],
    ['neutral lines of a bank', { ledger: 'bank', columns: { ...MAPPING.columns, direction: '方向' }, directionWords: { in: ['贷'], out: ['借'], neutral: ['其他'] } }, ['columns.direction', 'unknown_field']],
    ['a key nobody knows', { script: 'x' }, ['', expect.any(String)]],
  ])('is refused with %s', (_, wrong, problem) => { expect(problems({ ...MAPPING, ...wrong })).toContainEqual(problem) })
})
