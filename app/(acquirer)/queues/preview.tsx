import { describeClock } from '@/components/clock/describe-clock'
import { Clock } from '@/components/clock/clock'
import { formatMoment } from '@/components/format/dates'
import { MoneyMap } from '@/components/money-map/money-map'
import { describeMoneyMap } from '@/components/money-map/describe-money-map'
import { paths } from '@/components/paths'
import { PreviewPane } from '@/components/queue/queue-frame'
import { EventLine, Timeline } from '@/components/timeline/timeline'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { KeyHint } from '@/components/ui/key-hint'
import { Link } from '@/components/ui/link'
import { moneyMap } from '@/domain/case/money-map'
import { nextActs } from '@/domain/case/next-acts'
import type { Locale, Messages } from '@/messages/locale'
import { sentenceOf } from '@/messages/event-sentences'
import type { CaseView } from '@/usecases/cases/case-view'
import { viewCase } from '@/usecases/cases/view-case'
import type { Ctx } from '@/usecases/context'

interface QueuePreviewProps { ctx: Ctx; reference: string; closeHref: string; setting: { locale: Locale; now: Date; messages: Messages } }

/** How many of the last events tell where a case stands. */
const RECENT = 3

/** A case beside the list: where its money is, what comes next, by when. Looking at it is a reading, and recorded as one. */
export async function QueuePreview({ ctx, reference, closeHref, setting }: QueuePreviewProps) {
  const seen = await viewCase(ctx, reference, { glance: true })
  if (!seen.ok) return null
  const view = seen.value
  const { queues, workspace, clocks, common, moneyMap: mapWords, diagnosis: words } = setting.messages
  const { facts, diagnosis } = view
  const rows = view.ledger.map(({ row }) => row)
  const next = nextActs(facts)
  return (
    <PreviewPane label={queues.preview.label} reference={facts.reference} hint={<><KeyHint>{queues.keys.space}</KeyHint> <Link href={closeHref} scroll={false}>{common.buttons.close}</Link></>}>
      <Card>
        <MoneyMap size="preview" sentence={diagnosis ? words.sentence(diagnosis.result) : workspace.reasoning.none} stations={describeMoneyMap(moneyMap(facts, diagnosis?.result ?? null, rows, view.party), mapWords)} />
      </Card>
      <section className="grid gap-2">
        <h2 className="text-base">{queues.preview.next}</h2>
        <p className="text-ink-2">{workspace.next.of[next.hint]}</p>
        <ButtonLink href={paths.case(facts.reference)} look="primary" className="w-fit">{queues.preview.open}</ButtonLink>
      </section>
      <Card title={clocks.title}>
        <ul className="grid gap-2.5">
          {runningFirst(view).map((clock) => <li key={clock.kind}><Clock clock={describeClock(clock, { ...setting, words: clocks, common })} /></li>)}
        </ul>
      </Card>
      <section className="grid gap-2">
        <h2 className="text-base">{queues.preview.recent}</h2>
        <Timeline label={queues.preview.recent}>
          {told(view).slice(-RECENT).toReversed().map(({ seq, at, body, name, role }) => (
            <EventLine key={seq} moment="done" actor={name ?? common.roles[role]} detail={formatMoment(at, setting)}>{sentenceOf(setting.messages.events.sentences, body)}</EventLine>
          ))}
        </Timeline>
      </section>
    </PreviewPane>
  )
}

/** Clocks that still ask for something, the nearest first. */
const runningFirst = ({ clocks }: CaseView) => clocks.filter(({ state }) => state !== 'stopped').sort((a, b) => a.dueAt.localeCompare(b.dueAt))

/** The clocks of the machine are in the card above; the rest is what happened. */
const told = ({ events }: CaseView) => events.filter(({ body }) => !body.type.startsWith('clock.') || body.type === 'clock.breached')
