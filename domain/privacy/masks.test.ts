import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskAccount, maskCardForStaff, maskEmail, maskName, maskPhone, maskResidentId } from './masks'

describe('masks', () => {
  test.each([
    ['13812342046', '138****2046'], ['+8613812342046', '138****2046'], ['12345', '*****'], ['', ''],
  ])('the phone %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

  test.each([
    ['张三', '张*'], ['欧阳修', '欧阳*'], ['歐陽修', '歐陽*'], ['欧阳', '欧*'], ['张', '*'], ['', '*'],
    ['阿卜杜拉·买买提', '阿*'], ['𠮷田茂', '𠮷*'], ['Ada Lovelace', 'A*'], [' 王小明 ', '王*'],
  ])('the name %j is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

  test.each([
    ['zhang.san@example.com', 'z***@example.com'], ['z@example.com', '***@example.com'], ['no address', '***'],
  ])('the address %j is shown as %s', (email, shown) => expect(maskEmail(email)).toBe(shown))

  test('a card shows its last 4 to people, and 6 + 4 to the institution’s staff', () => {
    expect(maskAccount('6225 7500 0000 1496')).toBe('****1496')
    expect(maskCardForStaff('6225750000001496')).toBe('622575******1496')
    expect(maskCardForStaff('6225-7500-0000-0001-496')).toBe('622575*********1496')
    expect(maskCardForStaff('1234567890')).toBe('****7890')
    expect(maskAccount('1496')).toBe('****')
  })

  test('an identity number shows its first and last sign', () => {
    expect(maskResidentId('11010519491231002X')).toBe('1****************X')
    expect(maskResidentId('1X')).toBe('**')
  })

  test('no mask of a card shows more than ten of its digits, and an account never more than half', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]{1,25}$/), (digits) => {
      const shown = (mask: string) => mask.replaceAll('*', '').length
      expect(shown(maskCardForStaff(digits))).toBeLessThanOrEqual(10)
      expect(shown(maskAccount(digits))).toBeLessThanOrEqual(digits.length / 2)
    }))
  })
})
