'use client'
import { BrokenPage } from '@/components/shell/broken-page'

/** What only a bug can cause. It tells nothing internal but a number to name it by. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BrokenPage digest={error.digest} again={reset} />
}
