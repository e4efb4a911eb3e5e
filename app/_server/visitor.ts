import 'server-only'
import { cookies, headers } from 'next/headers'
import type { Visitor } from '@/usecases/sign-in/visitor'
import { currentLocale } from './locale'

const KNOWN_BROWSER = '__Host-browser'
const YEAR_SECONDS = 365 * 24 * 3600

/** What this request says of the browser. The address is the guard's word, never the client's. */
export async function visitor(): Promise<Visitor> {
  const [given, kept, locale] = [await headers(), await cookies(), await currentLocale()]
  return {
    address: given.get('x-forwarded-for') ?? '',
    userAgent: given.get('user-agent') ?? '',
    locale,
    knownBrowser: kept.get(KNOWN_BROWSER)?.value ?? null,
  }
}

/** The Set-Cookie line that lets a browser be known at the next sign-in; signing out leaves it. */
export const knownBrowserCookie = (token: string): string => `${KNOWN_BROWSER}=${token}; Max-Age=${YEAR_SECONDS}; Path=/; Secure; HttpOnly; SameSite=Lax`
