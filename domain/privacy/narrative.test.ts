import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCardNumber } from './card-number'
import { maskNarrative } from './narrative'
import { isResidentId } from './resident-id'

// Published test numbers and the specimen of the identity standard: nobody's.
const CARD = '6222020200112230'
const ID = '11010519491231002X'

const onlyText = (text: string) => maskNarrative(text).text

describe('card numbers', () => {
  test('the sample is one', () => expect(isCardNumber(CARD)).toBe(true))

  test.each([
    ['卡号6222020200112230被扣款', '卡号****2230被扣款'],
    ['卡号 6222 0202 0011 2230。', '卡号 ****2230。'],
    ['6222-0202-0011-2230', '****2230'],
    ['６２２２０２０２００１１２２３０', '****2230'],
    ['6222　0202　0011　2230', '****2230'],
    ['6222\u200b0202\u200b0011\u200b2230', '****2230'],
    ['622202 0200112230', '****2230'],
    ['4111 1111 1111 1111 and 3782 822463 10005', '****1111 and ****0005'],
    ['扣了 300 6222020200112230', '扣了 300 ****2230'],
    ['6222020200112230 13812342046', '****2230 13812342046'],
    ['4222222222222', '****2222'],
    ['30569309025904', '****5904'],
  ])('%j becomes %j', (typed, kept) => {
    expect(maskNarrative(typed)).toEqual({ text: kept, masked: kept.split('****').slice(1).map(() => 'card_number') })
  })

  test.each([
    ['a number whose check digit is wrong', '6222020200112231'],
    ['a transaction id of 28 digits', '4200001234202611046222020200112230'.slice(0, 28)],
    ['a dated order number', '20261104622202020'],
    ['a merchant number of 15 digits', '898111111111118'],
    ['a retrieval reference', '612345678901'],
    ['a phone number beside an amount', '13812342046 3000 元'],
    ['two phone numbers', '13812342046 13912345678'],
    ['a card number split over two lines', '6222 0202\n0011 2230'],
    ['zeros', '0000000000000000'],
  ])('%s stays', (_name, typed) => expect(maskNarrative(typed)).toEqual({ text: typed, masked: [] }))

  test('no order number beginning with its date is ever taken for a card', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), fc.stringMatching(/^\d{5,11}$/), (month, serial) => {
      const order = `2026${String(month).padStart(2, '0')}04${serial}`
      expect(onlyText(`订单号 ${order}`)).toBe(`订单号 ${order}`)
    }))
  })

  test('a valid card number is found whatever stands between its fours', () => {
    const digits = fc.stringMatching(/^[3-6]\d{14,17}$/).map(withLuhnDigit)
    const gap = fc.constantFrom('', ' ', '-', ' - ', '　', '－')
    fc.assert(fc.property(digits, gap, (card, between) => {
      const written = card.replace(/\d{4}(?=\d)/g, `$&${between}`)
      expect(maskNarrative(`我的卡（${written}）`)).toEqual({ text: `我的卡（****${card.slice(-4)}）`, masked: ['card_number'] })
    }))
  })
})

describe('resident ids', () => {
  test('the specimen of the standard is one, with another check sign it is not', () => {
    expect(isResidentId(ID)).toBe(true)
    expect(isResidentId('11010519491231002x')).toBe(true)
    expect(isResidentId('110105194912310021')).toBe(false)
    expect(isResidentId('110105194913310023')).toBe(false)
  })

  test.each([`身份证${ID}`, '身份证110105 19491231 002X', '身份证１１０１０５１９４９１２３１００２Ｘ', '身份证110105-19491231-002x'])(
    '%j shows first and last sign only', (typed) => {
      const { text, masked } = maskNarrative(typed)
      expect(text).toMatch(/^身份证1\*{16}[Xx]$/)
      expect(masked).toEqual(['resident_id'])
    })
})

describe('what may never be kept', () => {
  test.each([
    ['CVV 123', 'CVV ***'], ['cvv2：123', 'cvv2：***'], ['ＣＶＶ１２３', 'ＣＶＶ***'], ['安全码123', '安全码***'], ['安全码是 1 2 3。', '安全码是 ***。'],
    ['背面三位是123', '背面三位是***'], ['卡背后三位数：123', '卡背后三位数：***'],
    ['密码123456', '密码***'], ['密码是：abcd', '密码是：***'], ['支付密码为 12ab56!', '支付密码为 ***'], ['password is hunter2', 'password is ***'],
    ['PIN 1234', 'PIN ***'], ['验证码 123456 发给他了', '验证码 *** 发给他了'],
    [';6222020200112230=28121010000012300000?', '***'], ['%B6222020200112230^ZHANG/SAN^2812101123?', '***'],
    ['卡有效期 12/28', '卡有效期 ***'], ['CVV 123，有效期至 2028年12月', 'CVV ***，有效期至 ***'],
  ])('%j becomes %j', (typed, kept) => {
    const { text, masked } = maskNarrative(typed)
    expect(text).toBe(kept)
    expect(new Set(masked)).toEqual(new Set(['secret']))
  })

  test.each([
    [`${CARD} 有效期 12/28`, '****2230 有效期 ***'],
    [`${CARD} exp 1228`, '****2230 exp ***'],
    [`${CARD} 12/28 123`, '****2230 ***'],
    [`${CARD}, 12/28, 123`, '****2230, ***'],
    [`${CARD} 1226 元`, '****2230 1226 元'],
    [`${CARD}，11/04 刷卡`, '****2230，11/04 刷卡'],
    [`valid thru 2028-12, ${CARD}`, 'valid thru ***, ****2230'],
  ])('near a card, %j becomes %j', (typed, kept) => expect(onlyText(typed)).toBe(kept))

  test.each([
    '优惠券有效期 12/28', '退款有效期至 2026-11-04', '我忘了密码，输错3次', '密码输入后显示成功', 'my password was wrong', '没有收到验证码',
    '发票校验码 12345678901234567890', '订单安全，码头店', '7月3日 12:28 刷卡 ¥1,260.00', '参考号 612345678901，尾号 2230',
  ])('%j stays', (typed) => expect(maskNarrative(typed)).toEqual({ text: typed, masked: [] }))
})

test('what was masked is told in reading order', () => {
  expect(maskNarrative(`${ID}，安全码123，${CARD}`).masked).toEqual(['resident_id', 'secret', 'card_number'])
})

test('text without a digit is returned as it came, whatever its signs', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/\p{Nd}/gu, '#')), (text) => {
    expect(onlyText(text)).toBe(text)
  }))
})

test('ten thousand characters of digits, dashes or labels are read in a moment', () => {
  for (const unit of ['6', '6 ', '62220202-', 'cvv ', '密码是', '有效期 1', '%B622202020011223^', `${CARD} `]) {
    const startedAt = performance.now()
    maskNarrative(unit.repeat(10_000 / unit.length))
    expect(performance.now() - startedAt).toBeLessThan(2000)
  }
})

function withLuhnDigit(digits: string): string {
  for (let digit = 0; digit < 10; digit++) if (isCardNumber(`${digits}${digit}`)) return `${digits}${digit}`
  throw new Error('one of ten digits always fits')
}
