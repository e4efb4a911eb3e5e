import type { LetterDocument } from '@/domain/letter/document'
import type { LetterContent } from '@/domain/letter/letter-content'
import type { Locale } from './locale'
import { renderLetter } from './render-letter'

/** A letter as it would be served, before it is: without its date, its seal and its proof. */
export function renderPreview(content: LetterContent, locale: Locale, site: string): LetterDocument {
  const letter = renderLetter(content, locale, site)
  return { ...letter, sections: letter.sections.filter(({ part }) => part !== 'dated'), proof: { ...letter.proof, hash: '' } }
}
