import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { returnedProposal } from '@/domain/case/proposal-diff'
import { DecisionProposal } from '../../proposal/decision-proposal'
import { ExcessProposal } from '../../proposal/excess-proposal'
import { ExtensionProposal } from '../../proposal/extension-proposal'
import { Terms } from '../../proposal/terms'
import { type CaseSetting, hereWith } from './case-setting'

/** What waits for a second person, what was sent back, and the ruling in force. Nothing while there is none of them. */
export function DecisionPart({ setting }: { setting: CaseSetting }) {
  // Beside the next step, which tells of a refused press and opens what sends back.
  const place = { here: (act: string) => hereWith(setting, act), isAlone: false }
  return (
    <>
      <Returned setting={setting} />
      <DecisionProposal setting={setting} place={place} />
      <ExtensionProposal setting={setting} place={place} />
      <ExcessProposal setting={setting} place={place} />
      <InForce setting={setting} />
    </>
  )
}

const RETURNED = ['decision.returned', 'extension.returned', 'excess.returned'] as const

/** Why the last proposal came back; for a ruling, the way to change it. */
function Returned({ setting }: { setting: CaseSetting }) {
  const { view: { facts, events, acts }, locale, now, messages: { proposals: { returned: words } } } = setting
  const last = RETURNED.find((type) => type === facts.lastEventType)
  const verdict = last && events.findLast(({ body }) => body.type === last)
  if (!verdict) return null
  return (
    <Banner tone="warn" title={words.title}>
      <p className="text-sm">{words.by(verdict.name ?? '', formatMoment(verdict.at, { locale, now }))}</p>
      <p className="whitespace-pre-line">{verdict.words}</p>
      {returnedProposal(events) && acts['decision.propose'] === null && <ButtonLink href={`${hereWith(setting, 'propose')}#form`} scroll={false} className="mt-2">{words.again}</ButtonLink>}
    </Banner>
  )
}

function InForce({ setting: { view, locale, now, messages } }: { setting: CaseSetting }) {
  const { workspace: { proposal: words, decision }, letters } = messages
  const { facts, events } = view
  if (!facts.decision) return null
  const ruled = events.findLast(({ body, at }) => (body.type === 'decision.approved' || body.type === 'review.decided' || body.type === 'mediation.agreed') && at.toISOString() === facts.decision!.at)
  const proposed = events.findLast(({ body, seq }) => body.type === 'decision.proposed' && (!ruled || seq < ruled.seq))
  const isRuling = facts.decision.basis === 'ruling'
  return (
    <Card title={words.decided} aside={facts.decision.accepted && <Chip tone="ok">{words.acceptedByConsumer}</Chip>}>
      <p className="text-sm text-ink-3">{isRuling ? words.decidedBy(proposed?.name ?? '', ruled?.name ?? '') : ruled?.name} · {formatMoment(facts.decision.at, { locale, now })}</p>
      <Terms
        view={view} terms={facts.decision} words={ruled?.words ?? (isRuling ? proposed?.words ?? null : null)} messages={messages}
        letter={ruled && <p><Link href={paths.letter(paths.case(facts.reference), ruled.seq, 'consumer')}>{isRuling ? decision.served : letters.list.open}</Link></p>}
      />
    </Card>
  )
}
