import { formatMoment } from '../format/dates'
import { paths } from '../paths'
import { Card } from '../ui/card'
import { Link } from '../ui/link'
import type { Party } from '@/domain/access/roles'
import { lettersFor } from '@/domain/letter/letters'
import type { Happening } from '@/domain/letter/letter-about'
import type { Locale, Messages } from '@/messages/locale'

interface LetterListProps {
  party: Party
  caseId: string
  events: readonly Pick<Happening, 'seq' | 'at' | 'body'>[]
  /** Where letters of the case are read: `/complaints/…`, `/cases/…`. */
  base: string
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** The letters of a case that this side may read, each to open or to download. Nothing while there is none. */
export function LetterList({ party, caseId, events, base, setting }: LetterListProps) {
  const { letters: words } = setting.messages
  const letters = lettersFor(party, events)
  if (letters.length === 0) return null
  // Who sees letters to several people needs to be told whose each is.
  const isOneReader = new Set(letters.map(({ to }) => to)).size === 1
  return (
    <Card title={words.list.title}>
      <ul className="grid">
        {letters.map(({ kind, to, seq, at }) => {
          const title = words.titles[kind]
          const name = words.list.entry(title, words.addressees[to], formatMoment(at, setting))
          return (
            <li key={`${seq}${to}`} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1 last:border-0">
              <span className="grid">
                <Link href={paths.letter(base, seq, to)} look="plain" aria-label={`${words.list.open}: ${name}`} className="inline-flex min-h-11 items-center md:min-h-0">{title}</Link>
                <small className="text-xs text-ink-3 tabular-nums">{isOneReader ? formatMoment(at, setting) : words.list.line(words.addressees[to], formatMoment(at, setting))}</small>
              </span>
              <Link href={paths.letterPdf(caseId, seq, to)} look="plain" aria-label={`${words.list.download}: ${name}`} className="inline-flex min-h-11 items-center text-sm md:min-h-0">PDF</Link>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
