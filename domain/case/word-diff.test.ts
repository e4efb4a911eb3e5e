import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const texts = fc.oneof(fc.string(), fc.array(fc.constantFrom('退款', '金额', '三方', '一致', '。', ' ', 'refund', '368.00')).map((words) => words.join('')))
const side = (parts: ReturnType<typeof wordDiff>, kind: 'removed' | 'added') => parts.filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text).join('')

test('each version can be read out of the difference', () => {
  fc.assert(fc.property(texts, texts, (before, after) => {
    const parts = wordDiff(before, after)
    expect(side(parts, 'removed')).toBe(before)
    expect(side(parts, 'added')).toBe(after)
  }))
})

test('what is equal is told as one stretch, and neighbours of a kind are joined', () => {
  fc.assert(fc.property(texts, (text) => { expect(wordDiff(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }]) }))
  fc.assert(fc.property(texts, texts, (before, after) => {
    const kinds = wordDiff(before, after).map(({ kind }) => kind)
    expect(kinds.some((kind, index) => kind === kinds[index - 1])).toBe(false)
  }))
})

test('a changed amount and a new reason stand out by themselves', () => {
  expect(wordDiff('三方流水一致，应退 368.00 元。', '三方流水一致，应退 300.00 元。')).toEqual([
    { kind: 'same', text: '三方流水一致，应退 ' }, { kind: 'removed', text: '368.00' }, { kind: 'added', text: '300.00' }, { kind: 'same', text: ' 元。' },
  ])
  expect(wordDiff('应退还消费者。', '应退还消费者，商户已同意。').filter(({ kind }) => kind === 'removed')).toEqual([])
})

test('the longest texts a form takes are compared at once', () => {
  const [before, after] = ['退款金额一致。'.repeat(285), '退款单号不符。'.repeat(285)]
  const started = performance.now()
  wordDiff(before, after)
  expect(performance.now() - started).toBeLessThan(1_000)
})
