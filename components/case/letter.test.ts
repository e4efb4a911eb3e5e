import { expect, test } from 'vitest'
import { fillLetter } from './letter'

test('names in braces are filled, those that are not known yet stay', () => {
  expect(fillLetter('投诉 {reference}：{words}', { reference: 'MZ-1' })).toBe('投诉 MZ-1：{words}')
})

test('what is filled in is not filled again, and needs no escaping', () => {
  expect(fillLetter('{words}', { words: '{amount} $& $1', amount: '¥1' })).toBe('{amount} $& $1')
  expect(fillLetter('{constructor}', {})).toBe('{constructor}')
})
