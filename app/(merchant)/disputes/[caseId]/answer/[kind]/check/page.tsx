import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import * as z from 'zod/mini'
import { formReturn } from '@/app/_server/form-return'
import { EvidenceFiles } from '@/components/evidence/evidence-files'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { DescriptionList } from '@/components/ui/description-list'
import { SummaryList } from '@/components/ui/summary-list'
import { type AnswerKind, responseInputs } from '@/domain/case/response-draft'
import { sufficiencyOf } from '@/domain/evidence/sufficiency'
import { formatYuan } from '@/domain/money/fen'
import { sentenceFor } from '@/messages/refusal-sentences'
import { AnswerFrame } from '../../../answer-frame'
import { type AnswerPageProps, openAnswer } from '../../../open-answer'

/** Where each kind of answer is sent. */
const DOORS: Record<AnswerKind, string> = { agree: 'agreement', partly: 'agreement', ask: 'refund-requests', contest: 'contest' }

export default async function CheckAnswerPage(props: AnswerPageProps) {
  const opened = await openAnswer(props)
  const { caseId, kind, locale, now, messages, view, act, kept } = opened
  const { disputes, evidence: files, client } = messages
  const { form: words } = disputes
  const edit = paths.disputeAnswer(caseId, kind)
  const whole = z.safeParse(responseInputs[kind], { ...kept?.draft.fields, caseId, kind })
  if (act === null && (!whole.success || kept?.draft.kind !== kind)) redirect(edit)
  const answer = whole.data
  const returned = await formReturn(props.searchParams)
  const own = view.evidence.filter(({ party }) => party === 'merchant')
  return (
    <AnswerFrame opened={opened} title={words.checkTitle} back={{ href: edit, text: words.change }}>
      {returned && <Banner live tone="bad" title={client.form.notSent}>{sentenceFor(client.refusals, returned.refusal)}</Banner>}
      {answer && (
        <>
          <Card title={words.yourAnswer}>
            <DescriptionList items={[
              { key: 'kind', term: words.yourAnswer, value: <b>{words[kind]}</b>, change: { href: edit, text: words.change, label: `${words.change}: ${words.yourAnswer}` } },
              'ground' in answer
                ? { key: 'ground', term: words.ground, value: disputes.grounds[answer.ground], note: words.proofLevels[sufficiencyOf(answer.ground, new Set(own.map(({ slot }) => slot))).level] }
                : { key: 'amount', term: disputes.amount, value: <b className="text-xl tabular-nums">{formatYuan(answer.amountYuan)}</b> },
              { key: 'words', term: words.words, value: <span className="whitespace-pre-line">{answer.words}</span> },
            ]} />
            <EvidenceFiles files={own.map((file) => ({ ...file, name: `${files.slots[file.slot as keyof typeof files.slots] ?? file.slot} ${file.name}` }))} setting={{ locale, now, words: files }} />
          </Card>
          <Card tone="jade" title={words.before}>
            <SummaryList items={[words.noticed, kind === 'contest' ? words.contestThen : kind === 'ask' ? words.askThen : words.agreeThen, words.final].map((text, index) => ({ term: `${index + 1}.`, text }))} />
          </Card>
          <PlainForm path={`/api/v1/disputes/${caseId}/${DOORS[kind]}`} formKey={randomUUID()} version={view.facts.version} from={paths.disputeCheck(caseId, kind)} fields={finalFields(answer)} className="grid gap-3">
            <Checkbox id="confirmed" name="confirmed" label={words.confirm} required />
            <Button type="submit" look="primary" big>{words.submit}</Button>
          </PlainForm>
        </>
      )}
    </AnswerFrame>
  )
}

/** What the door of the answer takes: what was just shown, as text. */
const finalFields = (answer: { words: string } & ({ ground: string } | { amountYuan: number })): Record<string, string> =>
  ('ground' in answer ? { ground: answer.ground, words: answer.words } : { amountYuan: formatYuan(answer.amountYuan).slice(1), words: answer.words })
