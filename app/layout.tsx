import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { isLargeType } from './_server/display'
import { currentLocale } from './_server/locale'
import './globals.css'
import { messagesFor } from '@/messages/locale'

export async function generateMetadata(): Promise<Metadata> {
  const { product } = messagesFor(await currentLocale()).common
  return {
    title: { default: product.name, template: product.title('%s') },
    description: product.description,
    applicationName: product.name,
    // Numbers on these pages are amounts and references; a phone must not dial them.
    formatDetection: { telephone: false, address: false, email: false, date: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1d1b' },
  ],
}

/** The sheet under every page: language, size of type, colours. Shells belong to the groups below. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, isLarge] = await Promise.all([currentLocale(), isLargeType()])
  return (
    <html lang={locale} data-size={isLarge ? 'large' : undefined}>
      <body>{children}</body>
    </html>
  )
}
