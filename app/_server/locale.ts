import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Locale, readLocale } from '@/messages/locale'

export const LOCALE_COOKIE = 'locale'

/** The language of this request: the cookie's, else Chinese. */
export const currentLocale = cache(async (): Promise<Locale> => readLocale((await cookies()).get(LOCALE_COOKIE)?.value))
