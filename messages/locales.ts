/** The languages of the product; Chinese is the original. Apart from `locale.ts`, so that words may know a language without knowing all words. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]
