import { expect, test } from 'vitest'
import { fillTemplate, isTemplateOf, MESSAGE_TEMPLATES, NO_COMMENT, placesLeft } from './reply-templates'

test('what is known of the case is filled in, and what is not stays for the writer', () => {
  const text = '投诉 {reference}：退款 {refunded} 预计 {arrivalBy} 到账。'
  const filled = fillTemplate(text, { reference: 'MZ-2611-0047-5', refunded: '¥368.00' })
  expect(filled).toBe('投诉 MZ-2611-0047-5：退款 ¥368.00 预计 {arrivalBy} 到账。')
  expect(placesLeft(filled)).toEqual(['arrivalBy'])
  expect(placesLeft(fillTemplate(filled, { arrivalBy: '11月26日' }))).toEqual([])
})

test('a value that looks like a place is not filled in again', () => {
  expect(fillTemplate('{merchant} {amount}', { merchant: '{amount}', amount: '¥1.00' })).toBe('{amount} ¥1.00')
})

test('a place in any language is seen; braces around anything else are just braces', () => {
  expect(placesLeft('{ 金额 } {unknown_one} {1} {} { a b }')).toEqual(['金额', 'unknown_one'])
})

test('the institution writes from its templates; a side that was asked may have no comment', () => {
  for (const template of MESSAGE_TEMPLATES) {
    expect(isTemplateOf('institution', template)).toBe(template !== NO_COMMENT)
    expect(isTemplateOf('merchant', template)).toBe(template === NO_COMMENT)
  }
})
