import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { describeClock } from '@/components/clock/describe-clock'
import { InboxCard } from '@/components/dispute/inbox-card'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/tabs'
import { messagesFor } from '@/messages/locale'
import { INBOX_TABS, type InboxTab } from '@/domain/case/inbox-tabs'
import { type InboxRow, listInbox } from '@/usecases/disputes/list-inbox'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).disputes.title }
}

export default async function DisputesPage({ searchParams }: { searchParams: Promise<{ tab?: string }> }) {
  const [{ tab: asked }, ctx, locale] = await Promise.all([searchParams, pageContext(), currentLocale()])
  const tab: InboxTab = INBOX_TABS.find((one) => one === asked) ?? 'new'
  const inbox = await listInbox(ctx, { tab })
  if (!inbox.ok) notFound()
  const { rows, counts } = inbox.value
  const { disputes, filing, common, clocks } = messagesFor(locale)
  const setting = { locale, now: ctx.now, words: clocks, common }

  const clockOf = (row: InboxRow) => {
    const clock = row.clocks.find(({ kind, state }) => state === 'running' && (kind === 'merchant_first_reply' || kind === 'merchant_close'))
    if (!clock) return undefined
    const { state, used, left } = describeClock(clock, setting)
    return { state, used, text: clock.kind === 'merchant_first_reply' ? disputes.hoursLeft(left) : `${clocks.names[clock.kind]} ${left}` }
  }
  return (
    <div className="mx-auto grid content-start max-w-[60rem] gap-4 p-4 md:p-7">
      <header className="flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="text-2xl">{disputes.title}</h1>
        <p className={counts.dueToday > 0 ? 'font-semibold text-amber' : 'text-ink-3'}>{disputes.dueToday(counts.dueToday)}</p>
      </header>
      <Tabs label={disputes.tabsLabel} tabs={INBOX_TABS.map((one) => ({ href: `${paths.disputes()}?tab=${one}`, label: disputes.tabs[one], count: counts[one], isCurrent: one === tab }))} />
      {rows.length === 0 ? <EmptyState title={disputes.empty[tab]}>{disputes.emptyHint}</EmptyState> : (
        <ul className="grid gap-2.5">
          {rows.map((row) => (
            <li key={row.id}>
              <InboxCard
                href={paths.dispute(row.id)} reference={row.reference} title={filing.situation.types[row.complaintType].label} amountFen={row.amountFen}
                detail={disputes.paidAt(formatMoment(row.paidAt, { locale, now: ctx.now }))}
                chip={row.state === 'awaiting_merchant' ? undefined : { tone: row.response?.answer === 'silent' ? 'bad' : 'neutral', label: row.response ? disputes.answered[row.response.answer] : common.states[row.state] }}
                clock={clockOf(row)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
