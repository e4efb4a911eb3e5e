import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LetterPaper } from '@/components/letter/letter-paper'
import { type LetterDocument, textsOfLetter } from '@/domain/letter/document'
import { letterContent } from '@/domain/letter/letter-content'
import type { Addressee, LetterKind } from '@/domain/letter/letter-names'
import { about, play } from '@/domain/letter/test/played-case'
import { EVERY_LETTER, STORIES } from '@/domain/letter/test/stories'
import { readPdf } from '@/gateways/pdf/test/read-pdf'
import { type Locale, LOCALES } from '@/messages/locale'
import { renderLetter } from '@/messages/render-letter'
import { letterPrinter } from './letter-printer'

const packed = (text: string): string => text.replaceAll(/\s/g, '')
const wordsOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

const SITE = 'https://mingzhang.example'
const letterOf = (kind: LetterKind, to: Addressee, locale: Locale) => renderLetter(letterContent(about(kind, to, play(STORIES[kind]))), locale, SITE)
const screenOf = (letter: LetterDocument): string => packed(wordsOf(renderToStaticMarkup(<LetterPaper letter={letter} />)))

test.each(EVERY_LETTER)('%s to the %s stands on the screen with all its words', (kind, to) => {
  for (const locale of LOCALES) {
    const letter = letterOf(kind, to, locale)
    for (const text of textsOfLetter(letter)) expect(screenOf(letter)).toContain(packed(text))
  }
})

// These two have every kind of block; the screen and the printer know kinds of blocks, not kinds of letters.
test.each([['decision', 'zh-CN'], ['mediation_agreement', 'zh-CN'], ['decision', 'en']] as const)('%s in %s says the same on the screen and on paper', async (kind, locale) => {
  const letter = letterOf(kind, 'consumer', locale)
  const footers = new RegExp(`${letter.reference}·\\d/\\d`, 'g')
  const paper = packed((await readPdf(await letterPrinter().print(letter))).text).replaceAll(footers, '')
  const screen = screenOf(letter)
  for (const text of textsOfLetter(letter)) {
    expect(screen, 'screen').toContain(packed(text))
    expect(paper, 'paper').toContain(packed(text))
  }
})

test('those two letters have every kind of block', () => {
  const kinds = (['decision', 'mediation_agreement'] as const).flatMap((kind) => letterOf(kind, 'consumer', 'zh-CN').sections.flatMap(({ blocks }) => blocks.map((block) => block.kind)))
  expect([...new Set(kinds)].sort()).toEqual(['facts', 'list', 'paragraph', 'signature', 'signing', 'table'])
})

test('a letter on the screen has one first heading, and each part is named by its own', () => {
  const letter = letterOf('decision', 'consumer', 'zh-CN')
  const html = renderToStaticMarkup(<LetterPaper letter={letter} />)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.match(/<h2/g)).toHaveLength(letter.sections.filter(({ heading }) => heading !== null).length)
  expect(html).toContain('<article lang="zh-CN"')
  expect(html).toMatch(/<th scope="row"[^>]*>决定退还<\/th>/)
})
