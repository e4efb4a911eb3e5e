import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { emailText, normaliseEmail } from './email'
import { oneTimeCodeText } from './one-time-code'
import { personNameText } from './person-name'
import { normalisePhone, phoneText } from './phone'

const firstKey = (schema: z.ZodMiniType, text: string) => schema.safeParse(text).error?.issues[0]?.message

describe('phone', () => {
  test.each([
    '13812342046', '+86 138 1234 2046', '0086-138-1234-2046', '86 13812342046', '１３８１２３４２０４６', '＋８６１３８１２３４２０４６', ' 138 1234 2046 ', '(+86)13812342046',
  ])('%j is one mobile number in E.164', (typed) => expect(normalisePhone(typed)).toBe('+8613812342046'))

  test.each(['', '12812342046', '1381234204', '138123420467', '+1 138 1234 2046', '1381234204a', '+86+8613812342046', '010-62283600'])(
    '%j is no Chinese mobile', (typed) => expect(normalisePhone(typed)).toBeNull())

  test('normalising twice changes nothing', () => {
    fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (digits) => {
      expect(normalisePhone(normalisePhone(digits)!)).toBe(`+86${digits}`)
    }))
  })

  test('the schema gives E.164, or a message key', () => {
    expect(phoneText.parse('138 1234 2046')).toBe('+8613812342046')
    expect(firstKey(phoneText, '　')).toBe('phone_missing')
    expect(firstKey(phoneText, '12345')).toBe('phone_not_a_mobile')
  })
})

describe('e-mail', () => {
  test.each([
    [' Zhang.San@Example.COM ', 'zhang.san@example.com'], ['zhang＠example.com', 'zhang@example.com'], ['ｚｈａｎｇ@example.com', 'zhang@example.com'],
    ['张三@例子.公司', '张三@例子.公司'], ['a+b@mail.example.co', 'a+b@mail.example.co'],
  ])('%j is looked up as %s', (typed, stored) => expect(normaliseEmail(typed)).toBe(stored))

  test.each([
    '', 'zhang', '@example.com', 'a@', 'a@@b.cn', 'a@b@c.cn', 'a＠b@c.cn', 'a@localhost', 'a b@c.cn', 'a@b..cn', '.a@b.cn', 'a.@b.cn',
    'a,b@c.cn', '"a b"@c.cn', 'a<b@c.cn>', 'a@b.cn\r\nBcc: x@y.cn', 'a\u0000@b.cn', 'a\u202e@b.cn', 'a@-b.cn', 'a@[127.0.0.1]', `${'a'.repeat(65)}@b.cn`,
    `a@${'b'.repeat(250)}.cn`,
  ])('%j is refused', (typed) => expect(normaliseEmail(typed)).toBeNull())

  test('what is stored is its own normal form, in NFKC lower case with one @', () => {
    const address = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
    fc.assert(fc.property(address, ([mailbox, domain]) => {
      const email = normaliseEmail(`${mailbox}@${domain}.cn`)
      fc.pre(email !== null)
      expect(normaliseEmail(email!)).toBe(email)
      expect(email).toBe(email!.normalize('NFKC').toLowerCase())
      expect(email!.split('@')).toHaveLength(2)
    }), { numRuns: 500 })
  })

  test('the schema gives the normal form, or a message key', () => {
    expect(emailText.parse('A@B.cn')).toBe('a@b.cn')
    expect(firstKey(emailText, ' ')).toBe('email_missing')
    expect(firstKey(emailText, 'a@b@c.cn')).toBe('email_not_valid')
  })
})

describe('name and one-time code', () => {
  test.each(['张三', '欧阳娜娜', '阿卜杜拉·买买提', "O'Neil", 'Anne-Marie', '王\ue863'])('%s is a name', (name) => {
    expect(personNameText.parse(name)).toBe(name)
  })

  test.each([
    ['', 'name_missing'], ['张'.repeat(61), 'name_too_long'], ['···', 'name_not_valid'], ['张3', 'name_not_valid'],
    ['张\u202e三', 'name_not_valid'], ['<b>张</b>', 'name_not_valid'], ['张\n三', 'name_not_valid'],
  ])('%j is refused with %s', (name, key) => expect(firstKey(personNameText, name)).toBe(key))

  test('a code may be pasted with blanks or typed full-width', () => {
    expect(oneTimeCodeText.parse(' 123 456 ')).toBe('123456')
    expect(oneTimeCodeText.parse('１２３４５６')).toBe('123456')
    expect(firstKey(oneTimeCodeText, '')).toBe('code_missing')
    expect(firstKey(oneTimeCodeText, '12345a')).toBe('code_not_six_digits')
  })
})
