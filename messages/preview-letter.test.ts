import { expect, test } from 'vitest'
import { letterContent } from '@/domain/letter/letter-content'
import { about, play } from '@/domain/letter/test/played-case'
import { STORIES } from '@/domain/letter/test/stories'
import { LOCALES } from './locale'
import { renderPreview } from './preview-letter'
import { renderLetter } from './render-letter'

test.each(LOCALES)('a preview says what the letter says, and bears no date, seal or proof (%s)', (locale) => {
  const content = letterContent(about('decision', 'consumer', play(STORIES.decision), { isMinimal: false }))
  const [letter, preview] = [renderLetter(content, locale, 'https://site.example'), renderPreview(content, locale, 'https://site.example')]
  expect(preview.sections).toEqual(letter.sections.filter(({ part }) => part !== 'dated'))
  expect(preview.sections.length).toBeLessThan(letter.sections.length)
  expect(preview.sections.flatMap(({ blocks }) => blocks).map(({ kind }) => kind)).not.toContain('signature')
  expect(preview.proof.hash).toBe('')
})
