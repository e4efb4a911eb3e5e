import { expect, test } from 'vitest'
import { nested, pathOf, valueAt, withoutEmpty } from './form-values'

test('empty is absent, at any depth', () => {
  expect(withoutEmpty({ words: '  ', claim: { amountYuan: '368.00', note: '' }, contact: { phone: '' }, agreed: false })).toEqual({ claim: { amountYuan: '368.00' } })
})

test('a ticked box is its value, and where a list is usual one tick is a list', () => {
  expect(withoutEmpty({ agreed: 'true', items: 'identity' }, { agreed: '', items: [] })).toEqual({ agreed: 'true', items: ['identity'] })
  expect(withoutEmpty({ items: false }, { items: [] })).toEqual({})
  expect(withoutEmpty({ items: ['identity', 'pos_slip'] }, { items: [] })).toEqual({ items: ['identity', 'pos_slip'] })
})

test('flat fields nest by their dots and repeat by their brackets', () => {
  expect(nested([['shown.wechat', 'paid'], ['shown.pos', 'refunded'], ['items[]', 'a'], ['items[]', 'b'], ['words', '好']])).toEqual({
    shown: { wechat: 'paid', pos: 'refunded' }, items: ['a', 'b'], words: '好',
  })
})

test('a name that repeats and a name that nests lead to their values', () => {
  expect(valueAt({ shown: { wechat: 'paid' } }, 'shown.wechat')).toBe('paid')
  expect(valueAt({ items: ['a'] }, pathOf('items[]'))).toEqual(['a'])
  expect(valueAt({ shown: null }, 'shown.wechat')).toBeUndefined()
})
