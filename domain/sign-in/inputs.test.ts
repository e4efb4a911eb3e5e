import { expect, test } from 'vitest'
import { codeRequestInput, contactText, loginText, passwordSignInInput, referenceText } from './inputs'
import { nextPath } from './next-path'

const keyOf = (parsed: { error?: { issues: { message: string }[] } }) => parsed.error?.issues[0]?.message

test.each([
  ['138 0013 8000', { channel: 'sms', address: '+8613800138000' }],
  ['＋86-138-0013-8000', { channel: 'sms', address: '+8613800138000' }],
  [' Chen@Example.com ', { channel: 'mail', address: 'chen@example.com' }],
])('%j is somewhere a code can go', (typed, address) => expect(contactText.parse(typed)).toEqual(address))

test.each([['  ', 'contact_missing'], ['12345', 'contact_not_valid'], ['a@b', 'contact_not_valid'], ['010-62283600', 'contact_not_valid']])('%j is refused with %s', (typed, key) => {
  expect(keyOf(contactText.safeParse(typed))).toBe(key)
})

test('a code is for signing in unless said', () => {
  expect(codeRequestInput.parse({ contact: '13800138000' }).purpose).toBe('sign_in')
  expect(codeRequestInput.safeParse({ purpose: 'track', contact: '13800138000' }).success).toBe(false)
})

test('one login has one form', () => {
  expect(loginText.parse(' Wang.Min ')).toBe('wang.min')
  expect(loginText.parse('ｗａｎｇ')).toBe('wang')
  expect(keyOf(loginText.safeParse(undefined))).toBe('login_missing')
})

test('a password is taken as it was typed', () => {
  expect(passwordSignInInput.parse({ login: 'a', password: '  two  words ' }).password).toBe('  two  words ')
  expect(passwordSignInInput.safeParse({ login: 'a', password: 'x', admin: 'true' }).success).toBe(false)
})

test('a reference may be typed as it is said', () => {
  expect(referenceText.parse('mz 2611 0047 5')).toBe('MZ-2611-0047-5')
  expect(keyOf(referenceText.safeParse('MZ-2611-0047-6'))).toBe('reference_wrong_digit')
})

test.each(['/complaints', '/cases/1?tab=a&x=b', '/a#b'])('%j is on this site', (path) => expect(nextPath.parse(path)).toBe(path))

test.each(['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '/a b', '', '/\t/evil.test'])('%j could lead away and is dropped', (path) => {
  expect(nextPath.parse(path)).toBeUndefined()
})
