import { type Notice, NOTICE_VERSION } from '@/domain/case/notices'
import { chinaTimeAt, civilOf, DAY_MS, dayNumberAt, weekdayOf } from '@/domain/clock/china-time'
import { formatYuan } from '@/domain/money/fen'
import { CODE } from '@/domain/sign-in/code-rules'
import { type Locale, messagesFor, readLocale } from './locale'
import type { NoticeSpeech, NoticeText } from './notice-words'
import { timeWordsFor } from './time-words'

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

function speech(locale: Locale, site: string): NoticeSpeech {
  const time = timeWordsFor(locale)
  const wholeDay = (at: Date) => {
    const { year, month, dayOfMonth } = civilOf(dayNumberAt(at))
    return time.onWeekday(time.dayOfYear(year, month, dayOfMonth), time.weekday(weekdayOf(dayNumberAt(at))))
  }
  const clock = (at: Date) => chinaTimeAt(at).slice(0, 5)
  return {
    moment: (at) => time.moment(wholeDay(new Date(at)), clock(new Date(at))),
    due: (at) => {
      const due = new Date(at)
      // Midnight belongs to the day it ends.
      return chinaTimeAt(due) === '00:00:00' ? time.due(wholeDay(new Date(due.getTime() - DAY_MS)), null) : time.due(wholeDay(due), clock(due))
    },
    yuan: formatYuan,
    trackUrl: `${site}/track`,
  }
}
