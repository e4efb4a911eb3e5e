'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import type { FieldValues } from 'react-hook-form'
import {
  bankAskInput, caseAssignInput, caseRefuseInput, contactRevealInput, excessProposeInput, informationRequestInput, mediationAgreeInput, mediationEndInput, mediationOpenInput, merchantAskInput,
  refundRecordInput, reviewDecideInput, wordsCaseInput,
} from '@/domain/case/inputs'
import { caseMergeInput } from '@/domain/case/intake-inputs'
import { ledgerKeyInInput } from '@/domain/ledger/inputs'
import { ApiForm, SubmitButton } from '../forms/api-form'
import { type ApiFormOptions, useApiForm } from '../forms/use-api-form'
import { Banner } from '../ui/banner'

/** The schema of each door that has fields; the last part of its path names it. */
const SCHEMAS = {
  refusal: caseRefuseInput,
  'information-requests': informationRequestInput,
  assignment: caseAssignInput,
  merger: caseMergeInput,
  separation: wordsCaseInput,
  recusal: wordsCaseInput,
  'merchant-requests': merchantAskInput,
  pause: wordsCaseInput,
  returns: wordsCaseInput,
  refunds: refundRecordInput,
  notes: wordsCaseInput,
  contact: contactRevealInput,
  'ledger-rows': ledgerKeyInInput,
  'new-facts': wordsCaseInput,
  'mediation-proposals': wordsCaseInput,
  mediation: mediationOpenInput,
  'mediation-agreement': mediationAgreeInput,
  'mediation-end': mediationEndInput,
  'review-decisions': reviewDecideInput,
  feedback: wordsCaseInput,
  extensions: wordsCaseInput,
  'extension-returns': wordsCaseInput,
  excesses: excessProposeInput,
  'excess-returns': wordsCaseInput,
  'bank-inquiries': bankAskInput,
  'escalation-return': wordsCaseInput,
  'escalation-end': wordsCaseInput,
} as const
export type ActDoor = keyof typeof SCHEMAS

interface ActFormProps {
  door: ActDoor
  path: string
  /** What the fields begin with; the case's id is among them. */
  given: FieldValues
  options: ApiFormOptions
  submit: { text: string; look?: 'primary' | 'secondary' | 'danger'; wide?: boolean }
  /** What happened on the case last: told when somebody was faster. */
  latest?: string
  className?: string
  children: ReactNode
}

/** An act on a case. When somebody was faster the page behind it is read anew, and what was typed stays. */
export function ActForm({ door, path, given, options, submit, latest, className, children }: ActFormProps) {
  const router = useRouter()
  const form = useApiForm(SCHEMAS[door], path, given, options)
  const isBehind = form.trouble?.code === 'stale' || form.trouble?.code === 'wrong_state'
  useEffect(() => { if (isBehind) router.refresh() }, [isBehind, router])
  return (
    <ApiForm form={form} className={className}>
      {isBehind && latest && <Banner tone="warn">{latest}</Banner>}
      {children}
      <SubmitButton look={submit.look} wide={submit.wide}>{submit.text}</SubmitButton>
    </ApiForm>
  )
}
