import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { formReturn } from '@/app/_server/form-return'
import { paths } from '@/components/paths'
import type { ApiFormOptions } from '@/components/forms/use-api-form'
import { Card } from '@/components/ui/card'
import type { Action } from '@/domain/case/actions'
import type { Messages } from '@/messages/locale'
import { ActFrame } from './act-frame'
import { type ComplaintPageProps, openComplaint } from './open-complaint'

type WordsAct = keyof Messages['tracker']['words']
interface FormProps { caseId: string; path: string; options: ApiFormOptions; words: { label: string; hint: string; send: string } }

interface WordsPage {
  act: WordsAct
  action: Action
  /** The last part of the door's path. */
  door: string
  overwrites: boolean
  form: (props: FormProps, messages: Messages) => ReactNode
}

/** One act on a page of its own: what it means, what happens next, and the words it needs. */
export const wordsPage = ({ act, action, door, overwrites, form }: WordsPage) => async function ActPage(props: ComplaintPageProps) {
  const opened = await openComplaint(props)
  const { caseId, locale, view, messages } = opened
  const words = messages.tracker.words[act]
  if (view.acts[action] !== null) redirect(paths.complaint(caseId))
  const options = {
    locale, labels: { words: words.label }, formKey: randomUUID(), version: overwrites ? view.facts.version : null,
    from: paths.complaintPage(caseId, act), returned: await formReturn(props.searchParams),
  }
  return (
    <ActFrame opened={opened} title={words.title}>
      <Card><ul className="grid list-disc gap-1 pl-5">{words.body.map((line) => <li key={line}>{line}</li>)}</ul></Card>
      <Card>{form({ caseId, path: `/api/v1/complaints/${caseId}/${door}`, options, words }, messages)}</Card>
    </ActFrame>
  )
}
