import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { describeClock } from '@/components/clock/describe-clock'
import { unreadWords } from '@/components/conversation/unread-mark'
import { InboxCard } from '@/components/dispute/inbox-card'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { INBOX_TABS, type InboxPress, type InboxTab } from '@/domain/case/inbox-tabs'
import { type Locale, type Messages, messagesFor } from '@/messages/locale'
import { type InboxRow, listInbox } from '@/usecases/disputes/list-inbox'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).disputes.title }
}

const GROUPS: readonly InboxPress[] = ['late', 'today', 'later', null]

export default async function DisputesPage({ searchParams }: { searchParams: Promise<{ tab?: string }> }) {
  const [{ tab: asked }, ctx, locale] = await Promise.all([searchParams, pageContext(), currentLocale()])
  const tab: InboxTab = INBOX_TABS.find((one) => one === asked) ?? 'new'
  const inbox = await listInbox(ctx, { tab })
  if (!inbox.ok) notFound()
  const { rows, counts } = inbox.value
  const messages = messagesFor(locale)
  const { disputes } = messages
  const groups = GROUPS.map((press) => ({ press, lines: rows.filter((row) => row.press === press) })).filter(({ lines }) => lines.length > 0)
  // What has ended, and what is all of one kind, needs no headings.
  const isPlain = tab === 'done' || (groups.length === 1 && groups[0]?.press === null)
  return (
    <div className="mx-auto grid w-full content-start max-w-[60rem] gap-4 p-4 md:p-7">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="text-2xl">{disputes.title}</h1>
        <p className={counts.dueToday > 0 ? 'font-semibold text-amber' : 'text-ink-3'}>{disputes.dueToday(counts.dueToday)}</p>
      </header>
      <Tabs label={disputes.tabsLabel} tabs={INBOX_TABS.map((one) => ({ href: `${paths.disputes()}?tab=${one}`, label: disputes.tabs[one], count: counts[one], isCurrent: one === tab }))} />
      {rows.length === 0 && <EmptyState title={disputes.empty[tab]}>{disputes.emptyHint}</EmptyState>}
      {isPlain ? <Lines rows={rows} setting={{ locale, now: ctx.now, messages }} /> : groups.map(({ press, lines }) => (
        <section key={press} aria-label={disputes.groups[press ?? 'none']} className="grid gap-2">
          <h2 className="text-md">{disputes.groups[press ?? 'none']}</h2>
          <Lines rows={lines} setting={{ locale, now: ctx.now, messages }} />
        </section>
      ))}
    </div>
  )
}

interface LinesProps { rows: readonly InboxRow[]; setting: { locale: Locale; now: Date; messages: Messages } }

function Lines({ rows, setting }: LinesProps) {
  return <ul className="grid gap-2.5">{rows.map((row) => <li key={row.id}><Line row={row} setting={setting} /></li>)}</ul>
}

function Line({ row, setting: { locale, now, messages } }: { row: InboxRow; setting: LinesProps['setting'] }) {
  const { disputes, filing, common, clocks, conversation } = messages
  const { clock } = row
  const standing = clock && describeClock(clock, { locale, now, words: clocks, common })
  return (
    <InboxCard
      href={paths.dispute(row.id)} reference={row.reference} title={filing.situation.types[row.complaintType].label} amountFen={row.amountFen}
      detail={disputes.paidAt(formatMoment(row.paidAt, { locale, now }))} unread={unreadWords(row.unread, conversation)}
      chip={row.state === 'awaiting_merchant' ? undefined : { tone: row.response?.answer === 'silent' ? 'bad' : 'neutral', label: row.response ? disputes.answered[row.response.answer] : common.states[row.state] }}
      clock={standing ? { state: standing.state, used: standing.used, text: clock.kind === 'merchant_first_reply' ? disputes.hoursLeft(standing.left) : `${clocks.names[clock.kind]} ${standing.left}` } : undefined}
    />
  )
}
