import { ActForm } from '@/components/case/act-form'
import { unreadWords } from '@/components/conversation/unread-mark'
import { FormTextArea } from '@/components/forms/form-fields'
import { paths } from '@/components/paths'
import { Composer, NotePaper } from '@/components/timeline/composer'
import { PartyTimeline } from '@/components/timeline/party-timeline'
import { TimelineFilter } from '@/components/timeline/timeline-filter'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { INTERNAL } from '@/domain/case/events'
import { WORDS_MAX } from '@/domain/case/inputs'
import type { EventView } from '@/usecases/cases/case-view'
import { type CaseSetting, doorOf, formOptions } from './case-setting'
import { ReplyPart } from './reply-part'

const FILTERS = ['told', 'messages', 'moves', 'internal', 'record'] as const
type Filter = (typeof FILTERS)[number]

/** What each filter leaves. What the machine notes of its clocks stands in the record, and on the clocks themselves. */
const SHOWS: Record<Filter, (event: EventView) => boolean> = {
  told: ({ body }) => !body.type.startsWith('clock.') || body.type === 'clock.breached',
  record: () => true,
  messages: ({ body }) => body.type === 'message.sent' || body.type === 'information.supplied' || body.type === 'complaint.submitted' || body.type === 'complaint.recorded',
  moves: ({ body }) => !INTERNAL.has(body.type) && body.type !== 'message.sent' && !body.type.startsWith('clock.') && !body.type.startsWith('evidence.'),
  internal: ({ body }) => INTERNAL.has(body.type),
}

/** Everything that was said and done, and the one place to write: outside or among colleagues, never by mistake. */
export function TimelinePart({ setting, show }: { setting: CaseSetting; show: string }) {
  const { view, locale, now, messages } = setting
  const { timeline, chain } = messages.workspace
  const filter = FILTERS.find((one) => one === show) ?? 'told'
  const events = view.events.filter(SHOWS[filter])
  const newsIn = (one: Filter) => unreadWords({ isUnopened: false, count: view.events.filter((event) => view.unread.includes(event.seq) && SHOWS[one](event)).length }, messages.conversation)
  return (
    <Card className="gap-4">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line pb-2">
        <h2 className="sr-only">{timeline.title}</h2>
        <TimelineFilter label={timeline.filterLabel} filters={FILTERS.map((one) => ({
          href: paths.case(view.facts.reference, { show: one === 'told' ? undefined : one, act: setting.act === 'note' ? 'note' : undefined }), label: timeline.filters[one], isCurrent: one === filter, news: newsIn(one),
        }))} />
        {view.chain && <Chip tone={view.chain.whole ? 'ok' : 'bad'}>{view.chain.whole ? chain.whole(view.chain.length) : chain.broken}</Chip>}
      </header>
      <Writing setting={setting} />
      {events.length > 0 ? <PartyTimeline label={timeline.title} events={events} files={view.evidence} unread={view.unread} setting={{ locale, now, messages }} /> : <p className="text-ink-3">{timeline.empty}</p>}
    </Card>
  )
}

function Writing({ setting }: { setting: CaseSetting }) {
  const { view: { acts, facts }, act, messages } = setting
  const { composer } = messages.workspace
  const mayWrite = acts['message.send'] === null
  const mayNote = acts['note.add'] === null
  if (!mayNote) return null
  const note = (
    <ActForm door="notes" path={doorOf(setting, 'notes')} given={{ caseId: facts.id, words: '' }} options={formOptions(setting, 'note', { overwrites: false })} submit={{ text: composer.keep, look: 'secondary', wide: false }} className="grid justify-items-start gap-3 [&>div]:w-full">
      <FormTextArea name="words" label={composer.note} limit={WORDS_MAX} rows={3} />
    </ActForm>
  )
  if (!mayWrite) return <NotePaper warning={composer.internalWarning}>{note}</NotePaper>
  return (
    <Composer
      label={composer.label} startsInternal={act === 'note'}
      outward={{ tab: composer.outward, warning: composer.outwardWarning, form: <ReplyPart setting={setting} /> }}
      internal={{ tab: composer.internal, warning: composer.internalWarning, form: note }}
    />
  )
}
