import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { clientMessagesFor, fieldSentence } from './client-messages'
import { LOCALES, messagesFor, readLocale } from './locale'
import { sentenceFor } from './refusal-sentences'

const root = new URL('..', import.meta.url)
const sourceOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test.each(LOCALES)('the sentences a browser downloads stay under 4 KB compressed: %s', (locale) => {
  expect(gzipSync(sourceOf(`messages/${locale}/client.ts`)).byteLength).toBeLessThan(4096)
})

test('every message key of a schema has its own sentence', () => {
  const known = clientMessagesFor('zh-CN').fields
  const files = readdirSync(new URL('domain', root), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const used = files.map((file) => sourceOf(`domain/${file}`)).filter((source) => source.includes("'zod/mini'")).flatMap(keysIn)
  expect(used.length).toBeGreaterThan(10)
  expect([...new Set(used)].filter((key) => !Object.hasOwn(known, key))).toEqual([])
})

test('English says all that Chinese says, and none of it in Chinese', () => {
  const chinese = textsIn(messagesFor('zh-CN'))
  const english = textsIn(messagesFor('en'))
  expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort())
  expect(english.filter(([path, text]) => /\p{Script=Han}/u.test(text) && !path.startsWith('common.shell.otherLanguage'))).toEqual([])
})

test('a refusal is told with its figures', () => {
  const { refusals } = clientMessagesFor('zh-CN')
  expect(sentenceFor(refusals, { code: 'exceeds_payment', leftFen: 1260 })).toContain('¥12.60')
  expect(sentenceFor(refusals, { code: 'too_many', retryAfterSeconds: 61 })).toContain('2 分钟')
  expect(sentenceFor(refusals, { code: 'ledger_refused', reason: 'header', line: 17 })).toContain('17')
})

test('a key nobody wrote a sentence for is still told as something to fill in', () => {
  const words = clientMessagesFor('en')
  expect(fieldSentence(words, 'constructor')).toBe(words.fields.missing)
  expect(fieldSentence(words, 'amount_missing')).toBe(words.fields.amount_missing)
})

test('a cookie that names no language of ours means Chinese', () => {
  expect(['en', 'zh-CN', 'fr', undefined].map(readLocale)).toEqual(['en', 'zh-CN', 'zh-CN', 'zh-CN'])
})

/** The keys that stand as messages in `zod/mini` checks: `z.uuid('not_an_id')`, `{ error: 'amount_missing' }`. */
function keysIn(source: string): string[] {
  const lines = source.split('\n').filter((line) => line.includes('z.') || line.includes('error:'))
  return lines.flatMap((line) => [...line.matchAll(/(?:error: |z\.(?:\w+)\((?:[^'()]*, )?(?:\/(?:[^/\\]|\\.)+\/u?, )?)'([a-z0-9]+(?:_[a-z0-9]+)+)'/g)].map(([, key]) => key!))
}

/** Every text with its path; sentences with parts are left to their callers. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, path ? `${path}.${name}` : name))
}
