import { DecisionForm } from '@/components/case/decision-form'
import { formatMoment } from '@/components/format/dates'
import { refundedFen } from '@/domain/case/facts'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { letterOf } from '../../proposal/letter-text'
import { type CaseSetting, doorOf, formOptions } from './case-setting'

/** The decision, step by step, with what the case already knows filled in. */
export function DecisionPanel({ setting }: { setting: CaseSetting }) {
  const { view, locale, now, messages, latest } = setting
  const { workspace, events, evidence: { slots }, common: { turns } } = messages
  const { decision } = workspace
  const { facts, diagnosis } = view
  const outstandingFen = diagnosis && diagnosis.result.cause !== 'insufficient_evidence' ? diagnosis.result.amounts.outstandingFen : 0
  return (
    <DecisionForm
      caseId={facts.id} path={doorOf(setting, 'proposals')} options={formOptions(setting, 'propose', { overwrites: true })} latest={latest}
      paidFen={facts.amountFen} claimedFen={facts.wishFen} leftFen={facts.amountFen - refundedFen(facts)}
      establishedYuan={(Math.min(facts.amountFen, outstandingFen || facts.amountFen) / 100).toFixed(2)}
      evidence={view.evidence.filter(({ state }) => state === 'clean').map((file) => ({
        id: file.id,
        label: `${slots[file.slot as EvidenceSlot]} · ${turns[file.party as keyof typeof turns] ?? ''} · ${formatMoment(file.at, { locale, now })}`,
        note: (['consumer', 'merchant'] as const).some((side) => side !== file.party && !file.disclosedTo.includes(side)) ? decision.undisclosed : null,
      }))}
      words={{
        steps: decision.steps,
        outcomeChoices: decision.outcomes, factsHint: decision.factsHint, noFacts: decision.noFacts,
        clauseHint: decision.clauseHint, chooseClause: decision.chooseClause, clauses: events.clauses,
        claimed: decision.claimed, established: decision.established, establishedHint: decision.establishedHint,
        approved: decision.approved, approvedHint: decision.approvedHint, left: decision.left, balance: decision.balance,
        wordsHint: decision.wordsHint, check: decision.check, submit: workspace.acts.propose.submit,
        letter: letterOf(view, { locale, now, messages }), letterHint: decision.letterHint, letterRefund: workspace.letterRefund, letterNothing: workspace.letterNothing,
        outcomes: events.outcomes,
      }}
    />
  )
}
