import type { LetterDocument } from '@/domain/letter/document'
import type { LetterContent } from '@/domain/letter/letter-content'
import { missingParts } from '@/domain/letter/missing-parts'
import type { Part } from '@/domain/letter/parts'
import { formatYuan } from '@/domain/money/fen'
import { citationText } from './citations'
import type { LetterSpeech, LetterWords, SectionWords } from './letter-words'
import { type Locale, messagesFor } from './locale'
import { wholeDates } from './whole-dates'

/** A letter in one language. `site` is the installation's origin. Throws when a part it must have came out empty: such a letter may not leave. */
export function renderLetter({ kind, parts, reference, at, issuer, hash }: LetterContent, locale: Locale, site: string): LetterDocument {
  const { letters } = messagesFor(locale)
  const say = speech(locale, site)
  const sections = parts.map((part) => ({ part: part.code, ...tell(letters, part, say) }))
  const missing = missingParts(kind, { sections })
  if (missing.length > 0) throw new Error(`letter ${kind} of ${reference} lacks ${missing.join(', ')}`)
  return { lang: locale, title: letters.titles[kind], issuer: say.name(issuer), reference, at, sections, proof: { ...letters.proof, hash } }
}

const tell = ({ parts }: LetterWords, part: Part, say: LetterSpeech): SectionWords => (parts[part.code] as (part: Part, say: LetterSpeech) => SectionWords)(part, say)

function speech(locale: Locale, site: string): LetterSpeech {
  const isEnglish = locale === 'en'
  return {
    ...wholeDates(locale),
    yuan: formatYuan,
    name: ({ name, nameEn }) => (isEnglish ? nameEn : name),
    law: ({ zh, en }) => (isEnglish ? en : zh),
    cite: (citation) => citationText(citation, locale),
    trackUrl: `${site}/track`,
  }
}
