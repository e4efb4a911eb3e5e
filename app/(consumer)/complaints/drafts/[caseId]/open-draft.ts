import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import type { DraftFormWords } from '@/components/filing/draft-form'
import type { DraftFormSetting } from '@/components/filing/use-draft-form'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { type DraftSheet, fieldsOf, stepProblems } from '@/domain/case/draft'
import type { DraftStep } from '@/domain/case/draft-inputs'
import { messagesFor } from '@/messages/locale'
import { viewCase } from '@/usecases/cases/view-case'
import { readDraft } from '@/usecases/drafts/read-draft'

export interface DraftPageProps {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined> & { form?: string | string[] }>
}

/** What every page of a draft begins with. Somebody who goes back after submitting lands on the complaint it became. */
export async function openDraft({ params, searchParams }: DraftPageProps) {
  const [{ caseId }, ctx, locale] = await Promise.all([params, pageContext(), currentLocale()])
  const draft = await readDraft(ctx, caseId)
  if (!draft.ok) {
    if ((await viewCase(ctx, caseId)).ok) redirect(paths.complaint(caseId))
    notFound()
  }
  return { caseId, now: ctx.now, actor: ctx.actor, locale, messages: messagesFor(locale), draft: draft.value, returned: await formReturn(searchParams) }
}
export type OpenedDraft = Awaited<ReturnType<typeof openDraft>>

/** What the form of a step needs: its fields, its version, and its way back without script. */
export function draftFormSetting({ caseId, locale, now, draft, returned }: OpenedDraft, step: DraftStep, labels: Record<string, string>): DraftFormSetting {
  return {
    caseId, fields: fieldsOf(draft.sheet, step),
    options: { locale, labels, formKey: randomUUID(), version: draft.version, from: paths.draft(caseId, step), returned: returned ?? wrongByNow(draft.sheet, step, now) },
  }
}

/** A step that was finished and that time or another answer has made wrong says so at once. */
function wrongByNow(sheet: DraftSheet, step: DraftStep, now: Date): OpenedDraft['returned'] {
  const fields = sheet.unfinished[step] ? {} : stepProblems(sheet.answers, step, now)
  return Object.keys(fields).length === 0 ? null : { typed: {}, refusal: { code: 'invalid', fields } }
}

/** How the form of a step talks; once all steps are done its one way on is back to the last check. */
export function draftFormWords({ locale, now, draft, messages: { filing } }: OpenedDraft, step: DraftStep): DraftFormWords {
  const isLast = draft.steps.every((other) => other.step === step || other.state === 'done')
  return {
    next: isLast && draft.sheet.answers[step] ? filing.saveAndCheck : filing.next,
    saving: filing.saving, savedNow: filing.saved(filing.savedNow), offline: filing.notSaved, elsewhere: filing.savedElsewhere,
    savedBefore: filing.saved(formatMoment(draft.savedAt, { locale, now })),
  }
}
