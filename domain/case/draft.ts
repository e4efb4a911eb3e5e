import type * as z from 'zod/mini'
import { formatYuan } from '../money/fen'
import { maskNarrative } from '../privacy/narrative'
import { isAuthorityOver } from './authority'
import { DRAFT_STEPS, type DraftStep, type draftInputs } from './draft-inputs'
import { momentOf } from '../clock/typed-moment'
import { paidAtProblem } from './paid-at'

/** The checked answers of each step that was finished. */
export type DraftAnswers = { [S in DraftStep]?: StepAnswers<S> }
export type StepAnswers<S extends DraftStep> = Omit<z.output<(typeof draftInputs)[S]>, 'caseId'>

/** A form's fields as they were typed: flat, dotted names. */
export type TypedFields = Record<string, string>

/** What a draft holds: finished answers, what stands in the fields of a step that is not finished, and the version in which each step was last finished. */
export interface DraftSheet {
  answers: DraftAnswers
  unfinished: Partial<Record<DraftStep, TypedFields>>
  finishedIn: Partial<Record<DraftStep, number>>
}

export const EMPTY_SHEET: DraftSheet = { answers: {}, unfinished: {}, finishedIn: {} }

/** What is wrong in a step that reads well field by field: field → message keys. */
export type StepProblems = Record<string, string[]>

/** Checks that one field cannot make alone, where they are typed. They may fail again later: time passes, amounts change. */
const BESIDE: { [S in DraftStep]?: (answers: DraftAnswers, now: Date) => StepProblems } = {
  payment: ({ payment }, now): StepProblems => {
    const problem = payment && paidAtProblem(momentOf(payment.paidOn, payment.paidClock), now)
    return problem ? { paidOn: [problem] } : {}
  },
  wish: ({ payment, wish }): StepProblems => {
    if (wish?.wish !== 'refund') return {}
    if (wish.wishYuan === undefined) return { wishYuan: ['amount_missing'] }
    return payment && wish.wishYuan > payment.amountYuan ? { wishYuan: ['wish_exceeds_amount'] } : {}
  },
  contact: ({ contact }, now): StepProblems => {
    if (contact?.filedBy !== 'agent') return {}
    const { principalName, authorityUntil } = contact
    return {
      ...(principalName === undefined && { principalName: ['name_missing'] }),
      ...(authorityUntil === undefined ? { authorityUntil: ['date_missing'] } : isAuthorityOver(authorityUntil, now) && { authorityUntil: ['authority_over'] }),
    }
  },
}

/** What is wrong with a finished step now; empty when nothing is, or when it is not finished. */
export const stepProblems = (answers: DraftAnswers, step: DraftStep, now: Date): StepProblems => BESIDE[step]?.(answers, now) ?? {}

/** The sheet with a step finished. Card and identity numbers in the story are masked before anything is kept. */
export function finishStep<S extends DraftStep>(sheet: DraftSheet, step: S, given: StepAnswers<S>): DraftSheet {
  const { [step]: _finished, ...unfinished } = sheet.unfinished
  return { ...sheet, answers: { ...sheet.answers, [step]: masked(given) }, unfinished }
}

/** The sheet with what was typed so far in a step; a step finished earlier keeps its answers until it is finished again. */
export function keepTyped(sheet: DraftSheet, step: DraftStep, fields: TypedFields): DraftSheet {
  return { ...sheet, unfinished: { ...sheet.unfinished, [step]: masked(fields) } }
}

/**
 * Whether `after`, made from a page that showed `seenVersion`, would overwrite what another page finished in this step meanwhile.
 * Writing the same again overwrites nothing, and neither does another step.
 */
export function overwritesUnseen(before: DraftSheet, after: DraftSheet, step: DraftStep, seenVersion: number): boolean {
  return (before.finishedIn[step] ?? 0) > seenVersion && JSON.stringify(fieldsOf(before, step)) !== JSON.stringify(fieldsOf(after, step))
}

const masked = <T extends object>(fields: T): T =>
  ('story' in fields && typeof fields.story === 'string' ? { ...fields, story: maskNarrative(fields.story).text } : fields)

/** What the fields of a step start with: what was typed last, else the finished answers as text. */
export const fieldsOf = ({ answers, unfinished }: DraftSheet, step: DraftStep): TypedFields => unfinished[step] ?? asText(step, answers)

function asText(step: DraftStep, { situation, payment, merchant, wish, evidence, contact }: DraftAnswers): TypedFields {
  switch (step) {
    case 'situation': return situation ? { complaintType: situation.complaintType, ...under('shown', situation.shown) } : {}
    case 'payment': return payment ? filled({ ...payment, amountYuan: plainYuan(payment.amountYuan) }) : {}
    case 'merchant': return merchant ? { ...merchant } : {}
    case 'wish': return wish ? filled({ ...wish, wishYuan: wish.wishYuan && plainYuan(wish.wishYuan) }) : {}
    case 'evidence': return under('plans', evidence?.plans ?? {})
    case 'contact': return contact ? filled({ ...contact, contact: contact.contact?.address.replace(/^\+86/, '') }) : {}
  }
}

const plainYuan = (fen: number): string => formatYuan(fen).slice(1)

const under = (prefix: string, fields: object): TypedFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}.${name}`, String(value)]))

const filled = (fields: Record<string, string | undefined>): TypedFields =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1])))

export type StepState = 'done' | 'wrong' | 'open'

/** How each step stands now, in order. */
export function stepStates(answers: DraftAnswers, now: Date): { step: DraftStep; state: StepState }[] {
  return DRAFT_STEPS.map((step) => {
    if (answers[step] === undefined) return { step, state: 'open' }
    return { step, state: Object.keys(stepProblems(answers, step, now)).length > 0 ? 'wrong' : 'done' }
  })
}

/** Where to go on: the first step that is not done, else the last check. */
export const nextStep = (answers: DraftAnswers, now: Date): DraftStep | 'check' =>
  stepStates(answers, now).find(({ state }) => state !== 'done')?.step ?? 'check'
