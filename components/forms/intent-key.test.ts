import { expect, test } from 'vitest'
import { freshIntent, intentFor, refusedIntent } from './intent-key'

const another = () => 'second'

test('without an answer the key stays, whatever the values: the first attempt may have landed', () => {
  const intent = freshIntent('first')
  expect(intentFor(intent, '{"words":"a"}', another).key).toBe('first')
  expect(intentFor(intent, '{"words":"b"}', another).key).toBe('first')
})

test('after a refusal, changed values are another intent and unchanged ones are not', () => {
  const refused = refusedIntent(freshIntent('first'), '{"words":"a"}')
  expect(intentFor(refused, '{"words":"a"}', another).key).toBe('first')
  expect(intentFor(refused, '{"words":"b"}', another)).toEqual(freshIntent('second'))
})
