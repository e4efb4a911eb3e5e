import { type Notice, NOTICE_VERSION } from '@/domain/case/notices'
import { formatYuan } from '@/domain/money/fen'
import { CODE } from '@/domain/sign-in/code-rules'
import { type Locale, messagesFor, readLocale } from './locale'
import type { NoticeSpeech, NoticeText } from './notice-words'
import { wholeDates } from './whole-dates'

/** The words of a notice in one language. `site` is the installation's origin. Throws for a version whose words are gone, and for a code that is missing. */
export function renderNotice(given: { notice: Notice; version: number; locale: string; secret: string | null }, site: string): NoticeText {
  const { notice, version, secret } = given
  if (version !== NOTICE_VERSION) throw new Error(`notice ${notice.template} has no words for version ${version}`)
  const locale = readLocale(given.locale)
  const { notices } = messagesFor(locale)
  if (notice.template === 'code') {
    if (secret === null) throw new Error('a code notice without a code')
    return notices.code({ code: secret, livesMinutes: CODE.livesMinutes })
  }
  const write = notices[notice.template] as (params: Notice['params'], say: NoticeSpeech) => NoticeText
  return write(notice.params, speech(locale, site))
}

const speech = (locale: Locale, site: string): NoticeSpeech => ({ ...wholeDates(locale), yuan: formatYuan, trackUrl: `${site}/track`, siteUrl: `${site}/sign-in/staff` })
