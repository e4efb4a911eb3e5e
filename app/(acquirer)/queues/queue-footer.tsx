import { formatCount } from '@/components/format/counts'
import { BulkBar } from '@/components/queue/queue-toolbar'
import { Button } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { PERMISSIONS } from '@/domain/access/permissions'
import type { Messages } from '@/messages/locale'
import type { Ctx } from '@/usecases/context'
import type { Queue } from '@/usecases/queues/list-queue'
import { type QueueAddress, queueHref } from './queue-address'

/** What can be done with the ticked rows, and the way to the next page. */
export function QueueFooter({ ctx, queue, address, words }: { ctx: Ctx; queue: Queue; address: QueueAddress; words: Messages['queues'] }) {
  const { rows, counts, handlers, earlier, later } = queue
  const isFiltered = address.search !== null || address.cause !== null
  const position = isFiltered ? (earlier || later ? words.foundMore(rows.length) : words.found(rows.length)) : words.position(rows.length, formatCount(counts[address.view]))
  const pages = (
    <Pagination
      label={words.pages.label}
      previous={{ href: earlier && queueHref(address, { cursor: earlier, preview: null }), label: words.pages.previous }}
      next={{ href: later && queueHref(address, { cursor: later, preview: null }), label: words.pages.next }}
    >
      {position}
    </Pagination>
  )
  const mayAssign = PERMISSIONS['case.assign'][ctx.actor.role] !== undefined && address.view !== 'closed' && rows.length > 0
  if (!mayAssign) return <div className="flex justify-end">{pages}</div>
  return (
    <BulkBar formId="bulk" action="/api/v1/cases/assignments" count={<span className="font-normal text-ink-3">{words.bulk.hint}</span>} position={pages}>
      <input type="hidden" name="_key" value={ctx.newId()} />
      <input type="hidden" name="_from" value={queueHref(address)} />
      <select name="handlerId" aria-label={words.bulk.label} defaultValue="" className="target rounded-control border border-control bg-surface px-2.5 text-ink">
        <option value="">{words.bulk.choose}</option>
        {handlers.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
      <Button type="submit">{words.bulk.assign}</Button>
    </BulkBar>
  )
}
