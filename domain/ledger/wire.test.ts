import { expect, test } from 'vitest'
import { fromWire, toWire } from './wire'

test('names are translated at every depth, and there and back is the same', () => {
  const wire = { as_of: 'x', ledgers: { pos: [{ row_id: 'P1', orig_trace_no: '1', amount_fen: 5 }] }, coverage: null }
  expect(fromWire(wire)).toEqual({ asOf: 'x', ledgers: { pos: [{ rowId: 'P1', origTraceNo: '1', amountFen: 5 }] }, coverage: null })
  expect(toWire(fromWire(wire))).toEqual(wire)
})

test('the words of a source are no names of ours', () => {
  expect(toWire({ statuses: { SUCCESS: 1, 支付成功: 2 }, extras: { 'Some Column_x': 'y' } })).toEqual({ statuses: { SUCCESS: 1, 支付成功: 2 }, extras: { 'Some Column_x': 'y' } })
})
