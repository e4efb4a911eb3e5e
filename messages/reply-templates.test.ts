import { expect, test } from 'vitest'
import { placesLeft, REPLY_TEMPLATES, type ReplyTemplate } from '@/domain/case/reply-templates'
import { LOCALES, messagesFor } from './locale'

test.each(LOCALES)('every template asks for exactly the variables its table names: %s', (locale) => {
  const texts = messagesFor(locale).conversation.templates.texts
  for (const [template, { variables }] of Object.entries(REPLY_TEMPLATES)) {
    expect([...new Set(placesLeft(texts[template as ReplyTemplate].text))].sort(), template).toEqual([...variables].sort())
  }
})
