import { formatCount } from '@/components/format/counts'
import { shareText } from '@/components/format/shares'
import { paths } from '@/components/paths'
import { Bar } from '@/components/ui/bar'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { type Locale, messagesFor } from '@/messages/locale'
import type { Overview } from '@/usecases/oversight/read-overview'

/** How each institution keeps each of its duties, and beside it how much of the time its clock stood still. Every number opens its cases. */
export function ClockTable({ clocks, locale }: { clocks: Overview['clocks']; locale: Locale }) {
  const { oversight: { clocks: words, tooFew }, clocks: { names } } = messagesFor(locale)
  if (clocks.length === 0) return null
  return (
    <Card title={words.title}>
      <p className="max-w-[44rem] text-sm text-ink-2">{words.lead}</p>
      <Table caption={words.caption}>
        <thead>
          <tr>
            <HeadCell>{words.columns.institution}</HeadCell><HeadCell>{words.columns.clock}</HeadCell><HeadCell numeric>{words.columns.base}</HeadCell>
            <HeadCell numeric>{words.columns.kept}</HeadCell><HeadCell numeric>{words.columns.missed}</HeadCell><HeadCell numeric>{words.columns.paused}</HeadCell><HeadCell>{words.columns.share}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {clocks.map((one) => {
            const behind = (show?: string) => paths.oversightCases({ institution: one.institutionId, clock: one.kind, show })
            const pausedShare = shareText(one.pausedSeconds, one.seconds, one.clocks)
            return (
              <tr key={`${one.institutionId} ${one.kind}`}>
                <RowHead>{locale === 'en' ? one.nameEn : one.name}</RowHead>
                <Cell className="whitespace-nowrap">{names[one.kind]}</Cell>
                <Cell numeric><Link href={behind()}>{formatCount(one.clocks)}</Link></Cell>
                <Cell numeric>{one.ended === 0 ? words.noneEnded : shareText(one.kept, one.ended) ?? tooFew}</Cell>
                <Cell numeric><Link href={behind('missed')} className={one.ended > one.kept ? 'font-semibold text-seal' : ''}>{formatCount(one.ended - one.kept)}</Link></Cell>
                <Cell numeric><Link href={behind('paused')}>{formatCount(one.paused)}</Link></Cell>
                <Cell className="min-w-36">
                  {pausedShare === null ? tooFew : (
                    <span className="grid gap-1 tabular-nums">{pausedShare}<Bar thin parts={[{ share: one.pausedSeconds / one.seconds, tone: 'amber' }]} /></span>
                  )}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}
