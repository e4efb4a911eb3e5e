import { expect, test } from 'vitest'
import { JobFailure, kindOf } from './failure'

const coded = (name: string, code: string, message: string, cause?: Error) => Object.assign(new Error(message, { cause }), { name, code })

test('a failure tells the kind and the code, and none of the words', () => {
  const refused = coded('DeliveryError', 'recipient_refused', '550 no <private@example.com> here')
  expect(new JobFailure(refused).message).toBe('DeliveryError recipient_refused')
})

test('a wrapped database error is known by the code beneath', () => {
  const wrapped = new Error('Failed query: insert … params: 13812342046', { cause: coded('PostgresError', '57P01', 'terminating connection') })
  expect(kindOf(wrapped)).toBe('PostgresError 57P01')
})

test('what has no code, or is no error, is still something', () => {
  expect(kindOf(new RangeError('13812342046'))).toBe('RangeError')
  expect(kindOf('13812342046')).toBe('string')
})
