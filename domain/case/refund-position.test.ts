import { expect, test } from 'vitest'
import { draftFacts, type Refund } from './facts'
import { leftOfPayment, refundPosition } from './refund-position'

const refund = (given: Partial<Refund>): Refund =>
  ({ id: 'r', kind: 'refund', amountFen: 100, channelRefundNo: 'n', recordedAt: '', confirmedAt: null, seenBy: null, seenInRowId: null, bankAskedAt: null, ...given })
const facts = { ...draftFacts('c', 'p'), amountFen: 1_000 }

test('every fen is on its way or has arrived, and is of one kind', () => {
  const position = refundPosition({
    ...facts,
    refunds: [refund({ amountFen: 300, confirmedAt: '2026-01-01' }), refund({ amountFen: 200 }), refund({ kind: 'chargeback', amountFen: 150 }), refund({ kind: 'goodwill', amountFen: 50, confirmedAt: '2026-01-01' })],
  })
  expect(position).toMatchObject({ refundedFen: 500, chargedBackFen: 150, goodwillFen: 50, onItsWayFen: 350, arrivedFen: 350, leftFen: 300 })
  expect(position.onItsWayFen + position.arrivedFen).toBe(position.refundedFen + position.chargedBackFen + position.goodwillFen)
})

test('what went back under another complaint about the payment is gone here too, and what two people allowed there may go', () => {
  expect(refundPosition(facts, [{ refundedFen: 700, excessFen: 0 }])).toMatchObject({ elsewhereFen: 700, leftFen: 300 })
  expect(leftOfPayment({ ...facts, refunds: [refund({ amountFen: 400 })] }, [{ refundedFen: 700, excessFen: 50 }])).toBe(-50)
  expect(refundPosition({ ...facts, refunds: [refund({ amountFen: 400 })] }, [{ refundedFen: 700, excessFen: 50 }]).leftFen).toBe(0)
})

test('what two people allowed beyond the payment may go as well', () => {
  expect(refundPosition({ ...facts, allowedExcessFen: 200, refunds: [refund({ amountFen: 1_000 })] })).toMatchObject({ excessFen: 200, leftFen: 200 })
})
