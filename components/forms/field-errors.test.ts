import { expect, test } from 'vitest'
import { errorAt, errorsOf, problemsIn } from './field-errors'
import { clientMessagesFor } from '@/messages/client-messages'

const refusal = { code: 'invalid', fields: { 'shown.wechat': ['choose_one'], amountYuan: ['amount_missing', 'amount_too_large'], 'items.0': ['choose_one'], 'items.1': ['choose_one'] } } as const

test('the refusal of the server lands on the fields it names, in the words of the form', () => {
  const errors = errorsOf({ code: 'invalid', fields: { ...refusal.fields } as never })
  const words = clientMessagesFor('zh-CN')
  expect(errorAt(errors, 'shown.wechat', words)).toBe(words.fields.choose_one)
  expect(errorAt(errors, 'amountYuan', words)).toBe(words.fields.amount_missing)
  expect(errorAt(errors, 'shown.pos', words)).toBeUndefined()
})

test('the summary names each field once, a list by its own name', () => {
  expect(problemsIn({ items: [undefined, { message: 'choose_one' }, { message: 'choose_one' }], shown: { pos: { message: 'missing', ref: { message: 'not an error' } } } })).toEqual([
    { path: 'items', key: 'choose_one' },
    { path: 'shown.pos', key: 'missing' },
  ])
})

test('another refusal has nothing to say about fields', () => {
  expect(errorsOf({ code: 'not_found' })).toEqual({})
  expect(errorsOf(null)).toEqual({})
})
