'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { CLAUSES, type Clause, OUTCOMES, type Outcome } from '@/domain/case/claim'
import { decisionProposeInput, WORDS_MAX } from '@/domain/case/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { FormCheckbox, FormRadioCards, FormSelect, FormTextArea, FormTextField } from '../forms/form-fields'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { Banner } from '../ui/banner'
import { AmountBalance, type BalanceWords } from './amount-balance'
import { DiscloseButton } from '../conversation/disclose-button'
import { Link } from '../ui/link'
import { LetterPreview } from './letter-preview'

export interface DecisionWords extends BalanceWords {
  steps: Record<'outcome' | 'facts' | 'clause' | 'amounts' | 'words' | 'letter', string>
  outcomeChoices: Record<Outcome, { label: string; hint: string }>
  factsHint: string; noFacts: string; openFile: string
  clauseHint: string; chooseClause: string; clauses: Record<Clause, string>
  establishedHint: string; approvedHint: string
  wordsHint: string; check: string; submit: string
  letterHint: string; letterFirst: string
}

interface DecisionFormProps {
  caseId: string
  path: string
  options: ApiFormOptions
  words: DecisionWords
  paidFen: number
  claimedFen: number
  leftFen: number
  /** What the fields begin with: what the case knows, or what was sent back. */
  given: Readonly<Partial<Record<'outcome' | 'clause' | 'establishedYuan' | 'approvedYuan' | 'words', string>>> & { evidenceIds: readonly string[] }
  /** Where the letter is written that these fields make. */
  previewPath: string
  evidence: readonly { id: string; label: string; note: string | null; href: string; openLabel: string }[]
  /** How what is cited and not seen yet is laid before both sides; without a path, not by this person. */
  disclosure: { path: string | null; both: string; done: string; missing: string; then: string }
  latest?: string
}

/** A ruling, step by step: outcome, facts, clause, amounts that must agree, reasons, and the letter they make. */
export function DecisionForm({ caseId, path, previewPath, options, words, paidFen, claimedFen, leftFen, given, evidence, disclosure, latest }: DecisionFormProps) {
  const router = useRouter()
  const form = useApiForm(decisionProposeInput, path, { caseId, ...given }, { ...options, id: 'form' })
  const isBehind = form.trouble?.code === 'stale' || form.trouble?.code === 'wrong_state'
  useEffect(() => { if (isBehind) router.refresh() }, [isBehind, router])
  const refusedFor = form.trouble?.code === 'undisclosed' ? form.trouble.evidenceIds : []
  // Once disclosed it is no longer missing, whatever was refused before.
  const unseen = evidence.filter(({ id, note }) => note !== null && refusedFor.includes(id))
  return (
    <ApiForm form={form} className="grid gap-6">
      {isBehind && latest && <Banner tone="warn">{latest}</Banner>}
      {unseen.length > 0 && (
        <Banner tone="warn" title={disclosure.missing}>
          <ul className="list-disc pl-5">{unseen.map(({ id, label, note }) => <li key={id}>{[label, note].filter(Boolean).join(' · ')}</li>)}</ul>
          <p className="my-2">{disclosure.then}</p>
          {disclosure.path && <DiscloseButton path={disclosure.path} evidenceIds={unseen.map(({ id }) => id)} text={disclosure.both} done={disclosure.done} locale={options.locale} />}
        </Banner>
      )}
      <Step>
        <FormRadioCards name="outcome" label={words.steps.outcome} choices={OUTCOMES.map((value) => ({ value, ...words.outcomeChoices[value] }))} />
      </Step>
      <Step title={words.steps.facts}>
        <p className="text-sm text-ink-3">{evidence.length > 0 ? words.factsHint : words.noFacts}</p>
        {evidence.map(({ id, label, note, href, openLabel }) => (
          <div key={id} className="flex items-center justify-between gap-3">
            <FormCheckbox name="evidenceIds[]" value={id} label={<>{label}{note && <span className="text-amber"> · {note}</span>}</>} />
            {note && disclosure.path && <DiscloseButton path={disclosure.path} evidenceIds={[id]} text={disclosure.both} done={disclosure.done} locale={options.locale} />}
            <Link href={href} target="_blank" rel="noopener" aria-label={openLabel} className="target inline-flex shrink-0 items-center md:min-h-0">{words.openFile}</Link>
          </div>
        ))}
      </Step>
      <Step>
        <FormSelect name="clause" label={words.steps.clause} hint={words.clauseHint}>
          <option value="">{words.chooseClause}</option>
          {CLAUSES.map((clause) => <option key={clause} value={clause}>{words.clauses[clause]}</option>)}
        </FormSelect>
      </Step>
      <Step title={words.steps.amounts}>
        <div className="grid gap-3 sm:grid-cols-2">
          <FormTextField name="establishedYuan" label={words.established} hint={words.establishedHint} before="¥" inputMode="decimal" autoComplete="off" />
          <FormTextField name="approvedYuan" label={words.approved} hint={words.approvedHint} before="¥" inputMode="decimal" autoComplete="off" />
        </div>
        <AmountBalance formId={form.id} paidFen={paidFen} claimedFen={claimedFen} leftFen={leftFen} words={words} />
      </Step>
      <Step>
        <FormTextArea name="words" label={words.steps.words} hint={words.wordsHint} limit={WORDS_MAX} rows={6} />
      </Step>
      <Step title={words.steps.letter}>
        <LetterPreview formId={form.id} path={previewPath} locale={options.locale} words={words} />
      </Step>
      <p className="text-ink-2">{words.check}</p>
      <SubmitButton big>{words.submit}</SubmitButton>
    </ApiForm>
  )
}

/** A step whose field is named by the step itself needs no title of its own. */
function Step({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      {title && <h3 className="text-base">{title}</h3>}
      {children}
    </section>
  )
}
