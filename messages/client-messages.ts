import { client as en } from './en/client'
import type { Locale } from './locale'
import { client as zhCN } from './zh-CN/client'

export type ClientMessages = typeof zhCN

const BY_LOCALE: Record<Locale, ClientMessages> = { 'zh-CN': zhCN, en }

/** The sentences a browser builds by itself; small enough to download in both languages. */
export const clientMessagesFor = (locale: Locale): ClientMessages => BY_LOCALE[locale]

/** The sentence for a field's message key; an unknown key is still told as something to fix. */
export function fieldSentence({ fields }: Pick<ClientMessages, 'fields'>, key: string): string {
  return Object.hasOwn(fields, key) ? fields[key as keyof typeof fields] : fields.missing
}
