import type { Citation } from '@/domain/letter/parts'
import type { Locale } from './locales'

/** An instrument with its number and the article: "《……办法》（……令〔2020〕第5号）第42条". */
export function citationText({ instrument, article }: Citation, locale: Locale): string {
  if (locale === 'en') return [instrument.en, article?.en].filter(Boolean).join(', ')
  return `《${titleOf(instrument.zh)}》${numberOf(instrument.zh)}${chineseArticle(article)}`
}

/** The number of the instrument and the article alone: a text message has no room for names. */
export function shortCitation({ instrument, article }: Citation, locale: Locale): string {
  if (locale === 'en') return [/\(([^)]*)\)$/.exec(instrument.en)?.[1] ?? instrument.en, article?.en].filter(Boolean).join(', ')
  return `${numberOf(instrument.zh).slice(1, -1) || titleOf(instrument.zh)}${chineseArticle(article)}`
}

/** "消费投诉处理管理办法（银保监会令2020年第3号）": the title goes in title marks, what stands in brackets behind them. */
const titleOf = (instrument: string): string => instrument.replace(/（.*）$/, '')
const numberOf = (instrument: string): string => /（.*）$/.exec(instrument)?.[0] ?? ''
const chineseArticle = (article: Citation['article']): string => article?.zh.replaceAll('(', '（').replaceAll(')', '）') ?? ''
