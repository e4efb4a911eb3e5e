import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { DraftCards } from '@/components/filing/draft-cards'
import { StartForm } from '@/components/filing/situation-form'
import { paths } from '@/components/paths'
import { COMPLAINT_TYPES } from '@/domain/case/claim'
import { readSelfCheck, selfCheckQuery } from '@/domain/case/self-check-answers'
import { messagesFor } from '@/messages/locale'
import { listDrafts } from '@/usecases/drafts/list-drafts'
import { FilingFrame } from '../filing-frame'
import { situationLabels } from '../situation-labels'

interface Props { searchParams: Promise<Record<string, string | string[] | undefined> & { form?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).filing.start.title }
}

export default async function NewComplaintPage({ searchParams }: Props) {
  const [ctx, locale, query] = await Promise.all([pageContext(), currentLocale(), searchParams])
  const { filing, home } = messagesFor(locale)
  const answers = readSelfCheck(query, ctx.now)
  const type = COMPLAINT_TYPES.find((one) => one === query.type)
  const { wechat, pos, bank } = answers.shown
  const fields = Object.entries({ complaintType: type, 'shown.wechat': wechat, 'shown.pos': pos, 'shown.bank': bank, paidOn: answers.paidOn, paidClock: answers.paidClock })
  const from = `${paths.newComplaint()}?${selfCheckQuery(answers, type ? { type } : {})}`
  const drafts = await listDrafts(ctx)
  return (
    <FilingFrame page="situation" caseId={null}>
      <p className="text-ink-2">{filing.start.lead} {filing.keptHere}</p>
      {drafts.ok && <DraftCards drafts={drafts.value} setting={{ locale, now: ctx.now, words: home.goOn }} />}
      <StartForm fields={Object.fromEntries(fields.filter((field): field is [string, string] => Boolean(field[1])))} next={filing.next}
        words={{ ...filing.situation, questions: home.questions, shown: home.shown }}
        options={{ locale, labels: situationLabels(filing, home), formKey: randomUUID(), from, returned: await formReturn(searchParams) }} />
    </FilingFrame>
  )
}
