import { FormRadioCards, FormSelect, FormTextArea, FormTextField } from '@/components/forms/form-fields'
import { CLAUSES, MEDIATION_GROUNDS, OUTCOMES, REVIEW_RESULTS } from '@/domain/case/claim'
import { WORDS_MAX } from '@/domain/case/inputs'
import type { CaseSetting } from './case-setting'
import { type Panel, simple } from './panel'

/** The forms of what may follow an answer: new facts, mediation, review, the regulator. */
export function afterPanels({ messages: { workspace: { acts, decision }, events } }: Pick<CaseSetting, 'messages'>): Partial<Record<string, Panel>> {
  const wordsOf = (label: string, hint?: string) => <FormTextArea name="words" label={label} hint={hint} limit={WORDS_MAX} rows={6} />
  const terms = (
    <>
      <FormRadioCards name="outcome" label={decision.steps.outcome} choices={OUTCOMES.map((value) => ({ value, ...decision.outcomes[value] }))} />
      <FormSelect name="clause" label={decision.steps.clause} hint={decision.clauseHint}>
        <option value="">{decision.chooseClause}</option>
        {CLAUSES.map((clause) => <option key={clause} value={clause}>{events.clauses[clause]}</option>)}
      </FormSelect>
      <div className="grid gap-3 sm:grid-cols-2">
        <FormTextField name="establishedYuan" label={decision.established} hint={decision.establishedHint} before="¥" inputMode="decimal" autoComplete="off" />
        <FormTextField name="approvedYuan" label={decision.approved} hint={decision.approvedHint} before="¥" inputMode="decimal" autoComplete="off" />
      </div>
    </>
  )
  const noTerms = { outcome: '', clause: '', establishedYuan: '', approvedYuan: '', words: '' }
  return {
    'new-facts': { action: 'new_facts.record', ...acts.newFacts, form: (setting) => simple(setting, 'new-facts', 'new-facts', { words: '' }, { text: acts.newFacts.submit }, wordsOf(acts.newFacts.words)) },
    'mediation-proposal': { action: 'mediation.propose', ...acts.mediationProposal, form: (setting) => simple(setting, 'mediation-proposal', 'mediation-proposals', { words: '' }, { text: acts.mediationProposal.submit }, wordsOf(acts.mediationProposal.words)) },
    mediation: { action: 'mediation.open', ...acts.mediation, form: (setting) => simple(setting, 'mediation', 'mediation', { meetsOn: '', meetsClock: '', mediator: '', place: '', words: '' }, { text: acts.mediation.submit }, (
      <>
        <div className="grid gap-3 sm:grid-cols-2">
          <FormTextField name="meetsOn" type="date" label={acts.mediation.on} />
          <FormTextField name="meetsClock" type="time" label={acts.mediation.clock} />
        </div>
        <FormTextField name="mediator" label={acts.mediation.mediator} autoComplete="off" />
        <FormTextField name="place" label={acts.mediation.place} autoComplete="off" />
        {wordsOf(acts.mediation.words, acts.mediation.hint)}
      </>
    )) },
    'mediation-agreement': { action: 'mediation.agree', ...acts.mediationAgreement, form: (setting) => simple(setting, 'mediation-agreement', 'mediation-agreement', noTerms, { text: acts.mediationAgreement.submit }, <>{terms}{wordsOf(acts.mediationAgreement.words)}</>) },
    'mediation-end': { action: 'mediation.end', ...acts.mediationEnd, form: (setting) => simple(setting, 'mediation-end', 'mediation-end', { ground: '', words: '' }, { text: acts.mediationEnd.submit, look: 'danger' }, (
      <>
        <FormRadioCards name="ground" label={acts.mediationEnd.ground} choices={MEDIATION_GROUNDS.map((value) => ({ value, label: events.mediationGrounds[value] }))} />
        {wordsOf(acts.mediationEnd.words)}
      </>
    )) },
    review: { action: 'review.decide', ...acts.review, form: (setting) => simple(setting, 'review', 'review-decisions', { result: '', ...noTerms }, { text: acts.review.submit }, (
      <>
        <FormRadioCards name="result" label={acts.review.result} choices={REVIEW_RESULTS.map((value) => ({ value, label: events.reviewResults[value] }))} />
        <p className="text-ink-2">{acts.review.termsHint}</p>
        {terms}
        {wordsOf(acts.review.words)}
      </>
    )) },
    feedback: { action: 'feedback.record', ...acts.feedback, form: (setting) => simple(setting, 'feedback', 'feedback', { words: '' }, { text: acts.feedback.submit }, wordsOf(acts.feedback.words, acts.feedback.hint)) },
    'escalation-return': { action: 'escalation.return', ...acts.escalationReturn, form: (setting) => simple(setting, 'escalation-return', 'escalation-return', { words: '' }, { text: acts.escalationReturn.submit }, wordsOf(acts.escalationReturn.words)) },
    'escalation-end': { action: 'escalation.end', ...acts.escalationEnd, form: (setting) => simple(setting, 'escalation-end', 'escalation-end', { words: '' }, { text: acts.escalationEnd.submit, look: 'danger' }, wordsOf(acts.escalationEnd.words)) },
  }
}
