import { time as en } from './en/time'
import type { Locale } from './locales'
import { time as zhCN } from './zh-CN/time'

export type TimeWords = typeof zhCN

const BY_LOCALE: Record<Locale, TimeWords> = { 'zh-CN': zhCN, en }

/** How time is said; apart from the other nouns, so that a browser can count down with it. */
export const timeWordsFor = (locale: Locale): TimeWords => BY_LOCALE[locale]
