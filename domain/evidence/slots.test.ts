import { describe, expect, test } from 'vitest'
import { COMPLAINT_TYPES } from '../case/claim'
import { EVIDENCE_SLOTS, mayFill, PROVES_COMPLAINT, SLOT_OF_ITEM, slotsFor } from './slots'

describe('slots', () => {
  test('each side fills its own, and neither the examiner nor a guest any', () => {
    expect(mayFill('consumer', 'identity')).toBe(true)
    expect(mayFill('merchant_clerk', 'identity')).toBe(false)
    expect(mayFill('merchant_manager', 'delivery_proof')).toBe(true)
    expect(mayFill('consumer', 'terminal_journal')).toBe(false)
    for (const role of ['examiner', 'operator', 'guest', 'system'] as const) expect(slotsFor(role)).toEqual([])
  })

  test('what would prove a claim can be filled by whoever makes it', () => {
    for (const type of COMPLAINT_TYPES) for (const slot of PROVES_COMPLAINT[type]) expect(mayFill('consumer', slot)).toBe(true)
    for (const slot of Object.values(SLOT_OF_ITEM)) if (slot) expect(mayFill('consumer', slot)).toBe(true)
  })

  test('every slot has somebody who may fill it', () => {
    const fillable = new Set([...slotsFor('consumer'), ...slotsFor('merchant_clerk'), ...slotsFor('handler')])
    expect([...fillable].sort()).toEqual([...EVIDENCE_SLOTS].sort())
  })
})
