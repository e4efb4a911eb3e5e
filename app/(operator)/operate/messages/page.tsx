import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { MessageTable } from '@/components/operate/message-table'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { messageListInput } from '@/domain/operate/inputs'
import { MESSAGE_STATES } from '@/domain/operate/outbox'
import { messagesFor } from '@/messages/locale'
import { listMessages } from '@/usecases/operate/list-messages'
import { listPath } from '../list-path'
import { OperateHeader, OperatePage } from '../operate-page'

type Search = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).operate.outbox.title }
}

export default function MessagesPage({ searchParams }: { searchParams: Search }) {
  return <OperatePage current="messages"><Outbox searchParams={searchParams} /></OperatePage>
}

async function Outbox({ searchParams }: { searchParams: Search }) {
  const [{ state, before }, ctx, locale] = await Promise.all([searchParams.then((asked) => messageListInput.parse(asked)), pageContext(), currentLocale()])
  const page = await listMessages(ctx, { state, before })
  if (!page.ok) notFound()
  const { counts, isDemo, messages, nextBefore } = page.value
  const { operate: { outbox: words }, common } = messagesFor(locale)
  const at = (given: { state?: string | null; before?: string | null }) => listPath(paths.operateMessages(), given)
  return (
    <>
      <OperateHeader title={words.title} lead={isDemo ? words.leadDemo : words.lead} />
      <Tabs label={words.viewsLabel} tabs={[
        { href: at({}), label: words.views.all, isCurrent: state === null },
        ...MESSAGE_STATES.map((one) => ({ href: at({ state: one }), label: words.views[one], count: counts[one], isCurrent: one === state })),
      ]} />
      {messages.length === 0 ? <EmptyState icon="message" title={words.empty[state ?? 'all']}>{words.emptyHint}</EmptyState> : (
        <Card>
          <MessageTable messages={messages} withText={isDemo} words={words} locale={locale} now={ctx.now} />
          <Pagination label={words.title} previous={{ href: before && at({ state }), label: common.buttons.previousPage }} next={{ href: nextBefore && at({ state, before: nextBefore }), label: common.buttons.nextPage }} />
        </Card>
      )}
    </>
  )
}
