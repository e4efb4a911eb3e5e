import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Terms } from '../../proposal/terms'
import { VerdictForms } from '../../proposal/verdict-forms'
import type { CaseSetting } from './case-setting'

/** A ruling that waits for its second person, or the one in force. Nothing while there is neither. */
export function DecisionPart({ setting }: { setting: CaseSetting }) {
  const { view, locale, now, messages } = setting
  const { workspace: { proposal: words } } = messages
  const { facts, events } = view
  if (facts.proposal) {
    const proposed = events.find(({ seq }) => seq === facts.proposal!.seq)
    return (
      <Card id="proposal" tone="amber" title={words.title} aside={proposed && <span className="text-sm text-ink-3">{words.by(proposed.name ?? '', formatMoment(proposed.at, { locale, now }))}</span>}>
        <Terms view={view} terms={facts.proposal} words={proposed?.words ?? null} setting={{ locale, now, messages }} />
        <VerdictForms setting={setting} from={paths.case(facts.reference, { act: 'approve' })} />
      </Card>
    )
  }
  if (!facts.decision) return null
  const approved = events.find(({ body }) => body.type === 'decision.approved')
  const proposed = events.findLast(({ body, seq }) => body.type === 'decision.proposed' && (!approved || seq < approved.seq))
  return (
    <Card title={words.decided} aside={facts.decision.accepted && <Chip tone="ok">{words.acceptedByConsumer}</Chip>}>
      <p className="text-sm text-ink-3">{words.decidedBy(proposed?.name ?? '', approved?.name ?? '')} · {formatMoment(facts.decision.at, { locale, now })}</p>
      <Terms view={view} terms={facts.decision} words={proposed?.words ?? null} setting={{ locale, now, messages }} />
    </Card>
  )
}
