import { messages as en } from './en/messages'
import { type Messages, messages as zhCN } from './zh-CN/messages'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export type { Messages }

const BY_LOCALE: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

/** All sentences in one language. For the server: it holds every noun. */
export const messagesFor = (locale: Locale): Messages => BY_LOCALE[locale]

/** The language a cookie or parameter names; Chinese for anything else. */
export const readLocale = (text: string | undefined): Locale => (LOCALES.find((locale) => locale === text) ?? 'zh-CN')
