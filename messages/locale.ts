import { messages as en } from './en/messages'
import { type Locale, LOCALES } from './locales'
import { type Messages, messages as zhCN } from './zh-CN/messages'

export { type Locale, LOCALES }
export type { Messages }

const BY_LOCALE: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

/** All sentences in one language. For the server: it holds every noun. */
export const messagesFor = (locale: Locale): Messages => BY_LOCALE[locale]

/** The language a cookie or parameter names; Chinese for anything else. */
export const readLocale = (text: string | undefined): Locale => (LOCALES.find((locale) => locale === text) ?? 'zh-CN')
