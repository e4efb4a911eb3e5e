import { DecisionForm } from '@/components/case/decision-form'
import { formatMoment } from '@/components/format/dates'
import { Banner } from '@/components/ui/banner'
import { openWindows } from '@/domain/case/fairness'
import { returnedProposal } from '@/domain/case/proposal-diff'
import type { EvidenceView } from '@/usecases/cases/case-view'
import { type CaseSetting, doorOf, formOptions } from './case-setting'
import { fileLabel, unseenBy } from './evidence-words'

/** The decision, step by step, with what the case already knows filled in; what was sent back is there to be changed. */
export function DecisionPanel({ setting }: { setting: CaseSetting }) {
  const { view, locale, now, messages, latest } = setting
  const { workspace, events, evidence: { open }, common: { turns }, conversation: { disclosure } } = messages
  const { decision } = workspace
  const { facts } = view
  const notSeen = (file: EvidenceView) => {
    const sides = unseenBy(file, setting)
    return sides.length > 0 ? disclosure.notSeenBy(sides.join(locale === 'en' ? ', ' : '、')) : null
  }
  const windows = openWindows(facts, now).map(({ side, until }) => disclosure.window(turns[side], formatMoment(until, { locale, now })))
  return (
    <>
      {windows.map((sentence) => <Banner key={sentence} tone="warn">{sentence}</Banner>)}
      <DecisionForm
        caseId={facts.id} path={doorOf(setting, 'proposals')} previewPath={doorOf(setting, 'letter-preview')} options={formOptions(setting, 'propose', { overwrites: true })} latest={latest}
        paidFen={facts.amountFen} claimedFen={facts.wishFen} leftFen={facts.amountFen + facts.allowedExcessFen} given={givenOf(setting)}
        evidence={view.evidence.filter(({ state }) => state === 'clean').map((file) => ({
          id: file.id, href: `/api/evidence/${file.id}`, openLabel: open(file.name),
          label: fileLabel(file, setting), note: notSeen(file),
        }))}
        disclosure={{ path: view.acts['evidence.disclose'] === null ? doorOf(setting, 'disclosures') : null, both: disclosure.both, done: disclosure.done, missing: disclosure.missing, then: disclosure.then }}
        words={{
          steps: decision.steps,
          outcomeChoices: decision.outcomes, factsHint: decision.factsHint, noFacts: decision.noFacts, openFile: decision.openFile,
          clauseHint: decision.clauseHint, chooseClause: decision.chooseClause, clauses: events.clauses,
          claimed: decision.claimed, established: decision.established, establishedHint: decision.establishedHint,
          approved: decision.approved, approvedHint: decision.approvedHint, left: decision.left, balance: decision.balance,
          wordsHint: decision.wordsHint, check: decision.check, submit: workspace.acts.propose.submit,
          letterHint: decision.letterHint, letterFirst: decision.letterFirst,
        }}
      />
    </>
  )
}

function givenOf({ view: { facts, diagnosis, events } }: CaseSetting): Parameters<typeof DecisionForm>[0]['given'] {
  const returned = returnedProposal(events)?.proposed
  if (returned) {
    const { outcome, clause, establishedFen, approvedFen, evidenceIds } = returned.body
    return { outcome, clause, establishedYuan: yuan(establishedFen), approvedYuan: approvedFen > 0 ? yuan(approvedFen) : '', evidenceIds, words: returned.words ?? '' }
  }
  const outstandingFen = diagnosis && diagnosis.result.cause !== 'insufficient_evidence' ? diagnosis.result.amounts.outstandingFen : 0
  return { establishedYuan: yuan(Math.min(facts.amountFen, outstandingFen || facts.amountFen)), evidenceIds: [] }
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)
