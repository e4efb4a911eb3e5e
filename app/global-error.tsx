'use client'
import './globals.css'
import { BrokenPage } from '@/components/shell/broken-page'

/** When the root layout itself fails. It brings its own page. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body><BrokenPage digest={error.digest} again={reset} /></body>
    </html>
  )
}
