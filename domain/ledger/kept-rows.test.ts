import { describe, expect, test } from 'vitest'
import { keptRows } from './kept-rows'
import type { WechatRow } from './row'

const row = (rowId: string, time?: string, amountFen = 100): WechatRow => ({ rowId, ledger: 'wechat', time, amountFen, currency: 'CNY' } as WechatRow)
const paidAt = new Date('2026-03-18T11:42:08Z')
const kept = (rows: WechatRow[], tied: string[] = [], atMost?: number) =>
  keptRows(rows, { paidAt, amountFen: 12_800, isTied: ({ rowId }) => tied.includes(rowId) }, atMost).map(({ rowId }) => rowId)

test('earlier business of the people in the file is not kept', () => {
  expect(kept([row('month before', '2026-02-18T10:00:00+08:00'), row('days before', '2026-03-16T10:00:00+08:00'), row('after', '2026-04-20T10:00:00+08:00')])).toEqual(['days before', 'after'])
})

test('a row without a time is kept, and so is one that a key ties to the payment, however old', () => {
  expect(kept([row('no time'), row('tied', '2026-01-01T10:00:00+08:00')], ['tied'])).toEqual(['no time', 'tied'])
})

test('a bare date counts until its end', () => {
  expect(kept([row('that day', '2026-03-15'), row('day before', '2026-03-14')])).toEqual(['that day'])
})

describe('of a file that is longer than is kept', () => {
  const rows = [
    row('far', '2026-03-25T10:00:00+08:00'), row('tied and far', '2026-06-01T10:00:00+08:00'), row('equal and far', '2026-05-01T10:00:00+08:00', 12_800),
    row('minutes after', '2026-03-18T19:45:00+08:00'), row('hours before', '2026-03-18T12:00:00+08:00'),
  ]
  test('tied rows stay first, then those of its amount, then the nearest in time; in the order of the file', () => {
    expect(kept(rows, ['tied and far'], 4)).toEqual(['tied and far', 'equal and far', 'minutes after', 'hours before'])
    expect(kept(rows, ['tied and far'], 3)).toEqual(['tied and far', 'equal and far', 'minutes after'])
    expect(kept(rows, ['tied and far'], 1)).toEqual(['tied and far'])
  })
  test('a file that just fits is kept whole', () => expect(kept(rows, [], 5)).toHaveLength(5))
})
