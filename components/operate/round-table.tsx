import { ROUND_EVERY_MS, type RoundName } from '@/domain/operate/rounds'
import type { Locale, Messages } from '@/messages/locale'
import { formatCount } from '../format/counts'
import { formatDuration } from '../format/durations'
import { Chip, type Tone } from '../ui/chip'
import { Cell, HeadCell, RowHead, Table } from '../ui/table'

export interface Round { name: RoundName; isLate: boolean; last: { ranAt: Date; found: number; failed: number; problem: string | null } | null }

/** The worker's rounds: how often each is due, when it came last and how that went. */
export function RoundTable({ rounds, words, locale, now }: { rounds: readonly Round[]; words: Messages['operate']; locale: Locale; now: Date }) {
  const { columns, names, seconds } = words.rounds
  return (
    <Table caption={words.rounds.caption}>
      <thead>
        <tr>
          <HeadCell>{columns.name}</HeadCell><HeadCell>{columns.every}</HeadCell><HeadCell>{columns.last}</HeadCell>
          <HeadCell numeric>{columns.found}</HeadCell><HeadCell numeric>{columns.failed}</HeadCell><HeadCell>{columns.state}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => {
          const { last, name } = round
          const [tone, state] = standing(round, words.rounds)
          return (
            <tr key={name}>
              <RowHead className="whitespace-nowrap">{names[name]}</RowHead>
              <Cell className="whitespace-nowrap">{seconds(ROUND_EVERY_MS[name] / 1000)}</Cell>
              <Cell className="whitespace-nowrap">{last ? words.ago(formatDuration(now.getTime() - last.ranAt.getTime(), locale)) : words.never}</Cell>
              <Cell numeric>{formatCount(last?.found ?? 0)}</Cell>
              <Cell numeric className={last?.failed ? 'text-seal' : undefined}>{formatCount(last?.failed ?? 0)}</Cell>
              <Cell>
                <Chip tone={tone}>{state}</Chip>
                {last?.problem && <code className="ml-2 font-mono text-xs text-ink-3">{last.problem}</code>}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function standing({ isLate, last }: Round, words: Messages['operate']['rounds']): [Tone, string] {
  if (isLate) return ['bad', words.late]
  return last?.problem || last?.failed ? ['warn', words.troubled] : ['ok', words.onTime]
}
