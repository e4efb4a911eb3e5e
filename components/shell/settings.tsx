import { DisplaySwitch, LocaleSwitch } from './setting-switch'
import type { Locale, Messages } from '@/messages/locale'

export interface Setting {
  locale: Locale
  isLarge: boolean
  from?: string
}

/** The two switches every shell carries. */
export function Settings({ locale, isLarge, from, words }: Setting & { words: Messages['common']['shell'] }) {
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN'
  const sizeLabel = isLarge ? words.normalType : words.largerType
  return (
    <>
      <DisplaySwitch value={isLarge ? 'normal' : 'large'} label={sizeLabel} text={isLarge ? words.normalTypeShort : words.largerTypeShort} from={from} />
      <LocaleSwitch value={other} label={words.otherLanguage} text={words.otherLanguageShort} lang={other} from={from} />
    </>
  )
}
