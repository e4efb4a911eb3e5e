import { formatMoment } from '@/components/format/dates'
import { LetterPaper } from '@/components/letter/letter-paper'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/definition'
import type { CaseFacts } from '@/domain/case/facts'
import { proposalBefore } from '@/domain/case/proposal-diff'
import { isSoloAward } from '@/domain/case/solo-award'
import { type Fen, fen, formatYuan } from '@/domain/money/fen'
import { env } from '@/env'
import { renderPreview } from '@/messages/preview-letter'
import { previewLetter } from '@/usecases/letters/preview-letter'
import type { CaseSetting } from '../cases/[caseId]/case-setting'
import { Comparison } from './comparison'
import { Terms } from './terms'
import { type Place, VerdictForms } from './verdict-forms'

/** A ruling that waits to be put into force: what it says, beside everything it is to be weighed against, its letter, and the answer. */
export function DecisionProposal({ setting, place, aside }: { setting: CaseSetting; place: Place; aside?: React.ReactNode }) {
  const { view, ctx, locale, now, messages } = setting
  const { workspace: { proposal: words, acts }, proposals } = messages
  const proposal = view.facts.proposal
  if (!proposal) return null
  const proposed = view.events.find(({ seq }) => seq === proposal.seq)
  const reasons = proposed?.words ?? null
  const isAlone = isSoloAward(proposal) && proposal.by === ctx.actor.id
  return (
    <Card id="proposal" tone="amber" title={words.title} aside={aside}>
      <p className="text-sm text-ink-3">{words.by(proposed?.name ?? '', proposed ? formatMoment(proposed.at, { locale, now }) : '')}</p>
      <Terms view={view} terms={proposal} words={reasons} messages={messages} letter={<ProposedLetter setting={setting} proposal={proposal} words={reasons} />} />
      <Comparison view={view} terms={proposal} words={reasons} earlier={proposalBefore(view.events, proposal.seq)} messages={messages} />
      {isSoloAward(proposal) && <p className="text-sm">{proposals.solo(formatYuan(proposal.soloUpToFen))}</p>}
      <VerdictForms setting={setting} place={place} verdict={{
        by: proposal.by, happens: words.happens, same: words.same,
        approve: { action: 'decision.approve', door: isAlone ? 'solo-approvals' : 'approvals', act: 'approve', text: isAlone ? proposals.soloButton : acts.approve.button },
        back: { action: 'decision.return', door: 'returns', act: 'return', words: acts.return },
      }} />
    </Card>
  )
}

async function ProposedLetter({ setting: { ctx, view, locale, messages }, proposal, words }: { setting: CaseSetting; proposal: NonNullable<CaseFacts['proposal']>; words: string | null }) {
  const { outcome, clause, establishedFen, approvedFen, evidenceIds } = proposal
  const preview = await previewLetter(ctx, {
    caseId: view.facts.id, locale, outcome, clause, establishedYuan: fen(establishedFen), approvedYuan: orNone(approvedFen), evidenceIds, words: words ?? undefined,
  })
  if (!preview.ok) return null
  return <Disclosure summary={messages.workspace.decision.letter}><LetterPaper letter={renderPreview(preview.value.content, locale, env().MZ_ORIGIN)} /></Disclosure>
}

const orNone = (amountFen: number): Fen | undefined => (amountFen > 0 ? fen(amountFen) : undefined)
