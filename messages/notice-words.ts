import type { NoticeParams, NoticeTemplate } from '@/domain/case/notices'

/** A text that leaves the house. The subject is for mail; both channels carry the same words. */
export interface NoticeText { subject: string; text: string }

/** How a notice says dates and money, and where it sends the reader. Dates are whole: nobody knows on which day it is read. */
export interface NoticeSpeech {
  moment: (at: string) => string
  due: (at: string) => string
  yuan: (amountFen: number) => string
  /** Where a case is followed by its reference. */
  trackUrl: string
  /** Where those who work here sign in. */
  siteUrl: string
}

/** Every text that leaves the house; a template without words does not compile. */
export type NoticeWords = { [T in Exclude<NoticeTemplate, 'code'>]: (given: NoticeParams[T], say: NoticeSpeech) => NoticeText }
  & { code: (given: { code: string; livesMinutes: number }) => NoticeText }
