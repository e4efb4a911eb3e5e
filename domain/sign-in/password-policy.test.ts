import { expect, test } from 'vitest'
import { normalPassword, passwordProblem } from './password-policy'

test.each(['kettle-orbit-plum', '四海之内皆兄弟也', 'Tr0ub4dour&quill', 'x9!Lm2#vQ8@z', '  spaces are kept  '])('%j is taken', (password) => {
  expect(passwordProblem(password, ['wang.min', '王敏', '示范银行'])).toBeNull()
})

test.each([
  'password1234', 'P@ssw0rd2026!', 'qwertyuiop123', '123456789012', 'aaaaaaaaaaaaaaa', 'abcabcabcabcabc', 'woaini1314520', 'Admin!Admin!Admin',
  'mingzhang2026', '明账明账明账明账', 'CorrectHorseBatteryStaple', '0987654321qwerty', 'iloveyou-iloveyou', 'Zhongguo@2026',
])('%j is too common', (password) => expect(passwordProblem(password, [])).toBe('password_too_common'))

test.each([
  ['wang.min-2026', 'wang.min'], ['shifan-yinhang-1', 'shifan yinhang'], ['王敏王敏王敏一二', '王敏'],
])('%j is too common for one whose surroundings say %j', (password, word) => {
  expect(passwordProblem(password, [word])).toBe('password_too_common')
})

test('twelve to 1,024 bytes, counted as they are hashed', () => {
  expect(passwordProblem('kx9!vbq2#wz', [])).toBe('password_too_short')
  expect(passwordProblem('kx9!vbq2#wzm', [])).toBeNull()
  expect(passwordProblem('舞鶴柿', [])).toBe('password_too_short')   // nine bytes
  expect(passwordProblem(`kx9!${'vbq2#wzm'.repeat(127)}xyzz`, [])).toBeNull()
  expect(passwordProblem(`kx9!${'vbq2#wzm'.repeat(127)}xyzzy`, [])).toBe('password_too_long')
})

test('two ways of typing the same letters are one password', () => {
  expect(normalPassword('cafe\u0301')).toBe(normalPassword('café'))
})
