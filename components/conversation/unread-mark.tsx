import type { Messages } from '@/messages/locale'

/** What of a case somebody has not read, in words; null when there is nothing. */
export function unreadWords({ isUnopened, count }: { isUnopened: boolean; count: number }, { news }: Messages['conversation']): string | null {
  if (isUnopened) return news.unopened
  return count > 0 ? news.count(count) : null
}

/** A dot with its words, where there is room for them. */
export function UnreadMark({ words }: { words: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-xs font-medium whitespace-nowrap text-blue">
      <span aria-hidden="true" className="size-2 rounded-full bg-blue" />
      {words}
    </span>
  )
}

/** The dot alone, where room is short; the words are for those who hear the page or point at it. */
export function UnreadDot({ words }: { words: string }) {
  return (
    <span title={words} className="inline-grid size-2 shrink-0 place-items-center rounded-full bg-blue">
      <span className="sr-only">{words}</span>
    </span>
  )
}
