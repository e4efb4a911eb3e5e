import { paths } from '@/components/paths'
import { QueueToolbar } from '@/components/queue/queue-toolbar'
import { Button, ButtonLink } from '@/components/ui/button'
import { CAUSES } from '@/domain/diagnosis/vocabulary'
import type { Messages } from '@/messages/locale'
import { type QueueAddress, queueHref } from './queue-address'

/** Search box and cause filter. Both answer with an address. */
export function QueueTools({ address, messages: { queues, diagnosis } }: { address: QueueAddress; messages: Messages }) {
  const { view, search, cause } = address
  return (
    <QueueToolbar
      action={paths.queues()}
      search={{ label: queues.search.label, placeholder: queues.search.placeholder, value: search ?? '', submit: queues.search.submit }}
      kept={[{ name: 'view', value: view }, ...(cause ? [{ name: 'cause', value: cause }] : [])]}
    >
      {search !== null && <ButtonLink href={queueHref(address, { search: null, cursor: null })}>{queues.search.clear}</ButtonLink>}
      <form method="get" action={paths.queues()} className="flex gap-2">
        <input type="hidden" name="view" value={view} />
        {search !== null && <input type="hidden" name="q" value={search} />}
        <select key={cause} name="cause" aria-label={queues.cause.label} defaultValue={cause ?? ''} className="target rounded-control border border-control bg-surface px-2.5 text-ink">
          <option value="">{queues.cause.any}</option>
          {CAUSES.map((one) => <option key={one} value={one}>{diagnosis.causes[one]}</option>)}
        </select>
        <Button type="submit">{queues.cause.apply}</Button>
      </form>
    </QueueToolbar>
  )
}
