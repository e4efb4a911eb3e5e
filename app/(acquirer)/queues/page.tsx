import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { currentPerson } from '@/app/_server/staff-frame'
import { QueueFrame } from '@/components/queue/queue-frame'
import { QueueKeys } from '@/components/queue/queue-keys'
import { QueueTable } from '@/components/queue/queue-table'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyHint } from '@/components/ui/key-hint'
import { messagesFor } from '@/messages/locale'
import { listQueue } from '@/usecases/queues/list-queue'
import { AcquirerFrame } from '../acquirer-frame'
import { QueuePreview } from './preview'
import { type QueueQuery, queueHref, readQueueAddress } from './queue-address'
import { QueueFooter } from './queue-footer'
import { queueRowView } from './queue-rows'
import { QueueTools } from './queue-tools'

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).queues.title }
}

export default async function QueuesPage({ searchParams }: { searchParams: Promise<QueueQuery> }) {
  const [query, ctx, locale, returned] = await Promise.all([searchParams, pageContext(), currentLocale(), formReturn(searchParams)])
  const address = readQueueAddress(query, ctx.actor.role)
  const [listed] = await Promise.all([listQueue(ctx, address), currentPerson()])   // the frame's question runs beside ours
  if (!listed.ok) return <AcquirerFrame current="search" counts={null}>{null}</AcquirerFrame>   // strangers are sent away by the frame
  const { rows, counts } = listed.value
  const messages = messagesFor(locale)
  const { queues } = messages
  const isSearch = address.search !== null

  return (
    <AcquirerFrame current={isSearch ? 'search' : address.view} counts={counts}>
      <QueueFrame
        title={isSearch ? queues.search.title(address.search!) : queues.views[address.view]}
        subtitle={isSearch ? queues.search.inAll : address.view === 'closed' ? queues.sortedByEnd : queues.sorted}
        hints={<Hints words={queues.keys} close={messages.common.buttons.close} />}
        toolbar={<QueueTools address={address} messages={messages} />}
        footer={<QueueFooter ctx={ctx} queue={listed.value} address={address} words={queues} />}
        preview={address.preview && <QueuePreview ctx={ctx} reference={address.preview} closeHref={queueHref(address, { preview: null })} setting={{ locale, now: ctx.now, messages }} />}
      >
        <Outcome assigned={query.assigned} skipped={query.skipped} isRefused={returned !== null} words={queues.bulk} />
        {rows.length === 0 ? <EmptyState icon={isSearch ? 'search' : 'inbox'} title={queues.empty.title}>{emptyWords(isSearch ? 'search' : address.view, queues.empty)}</EmptyState> : (
          <QueueTable
            bulkFormId="bulk" words={queues.table}
            rows={rows.map((row) => queueRowView(
              row, { previewHref: queueHref(address, { preview: row.reference }), isCurrent: row.reference === address.preview }, { locale, now: ctx.now, messages, me: ctx.actor.id },
            ))}
          />
        )}
      </QueueFrame>
    </AcquirerFrame>
  )
}

type Words = ReturnType<typeof messagesFor>['queues']

function emptyWords(view: string, words: Words['empty']): string {
  if (view === 'search') return words.search
  if (view === 'mine') return words.mine
  return ['due_today', 'overdue', 'unassigned', 'to_approve', 'refund_asked'].includes(view) ? words.good : words.others
}

/** What became of assigning several at once. */
function Outcome({ assigned, skipped, isRefused, words }: { assigned: QueueQuery[string]; skipped: QueueQuery[string]; isRefused: boolean; words: Words['bulk'] }) {
  if (isRefused) return <div id="form" className="px-4 pt-3 md:px-5"><Banner live tone="bad">{words.none}</Banner></div>
  if (typeof assigned !== 'string' || !/^\d{1,4}$/.test(assigned)) return null
  const left = typeof skipped === 'string' && /^\d{1,4}$/.test(skipped) ? Number(skipped) : 0
  return <div className="px-4 pt-3 md:px-5"><Banner live tone={left > 0 ? 'warn' : 'ok'} title={words.done(Number(assigned))}>{left > 0 ? words.skipped(left) : null}</Banner></div>
}

function Hints({ words, close }: { words: Words['keys']; close: string }) {
  const keys = [
    { keys: 'J K', what: words.move }, { keys: 'Enter', what: words.open }, { keys: words.space, what: words.preview }, { keys: '/', what: words.search },
    { keys: 'A', what: words.assign }, { keys: 'E', what: words.reply }, { keys: 'D', what: words.decide }, { keys: '?', what: words.help },
  ]
  return (
    <span className="inline-flex items-center gap-2.5">
      <span><KeyHint>J</KeyHint> <KeyHint>K</KeyHint> {words.shownMove}</span>
      <span><KeyHint>Enter</KeyHint> {words.shownOpen}</span>
      <QueueKeys help={{ opener: words.shownHelp, title: words.title, close, keys }} />
    </span>
  )
}
