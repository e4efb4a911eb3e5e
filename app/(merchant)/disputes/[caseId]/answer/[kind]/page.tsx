import { randomUUID } from 'node:crypto'
import { formReturn } from '@/app/_server/form-return'
import { ResponseForm } from '@/components/dispute/response-form'
import { SlotUpload } from '@/components/evidence/slot-upload'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { leftFen } from '@/domain/case/facts'
import { slotsFor } from '@/domain/evidence/slots'
import { formatYuan } from '@/domain/money/fen'
import { AnswerFrame } from '../../answer-frame'
import { CaseFactsList } from '../../case-facts-list'
import { type AnswerPageProps, openAnswer, type OpenedAnswer } from '../../open-answer'

export default async function AnswerPage(props: AnswerPageProps) {
  const opened = await openAnswer(props)
  const { caseId, kind, locale, now, messages, view: { facts }, kept } = opened
  const { disputes, evidence } = messages
  const { form } = disputes
  const from = paths.disputeAnswer(caseId, kind)
  const left = formatYuan(leftFen(facts)).slice(1)
  // The words serve whatever the answer comes to be; all of the money is all of it.
  const typed = kept?.draft.fields ?? {}
  const fields = kind === 'contest' ? pick(typed, ['ground', 'words']) : { ...pick(typed, ['words']), ...(kind === 'agree' ? { amountYuan: left } : kind === 'ask' ? { amountYuan: typed.amountYuan ?? left } : pick(typed, ['amountYuan'])) }
  return (
    <AnswerFrame opened={opened} title={form[kind]} back={{ href: paths.dispute(caseId), text: disputes.backToCase }}>
      <Card title={disputes.facts} aside={<Chip>{disputes.provided}</Chip>}><CaseFactsList facts={facts} setting={{ locale, now, messages }} /></Card>
      <ResponseForm
        kind={kind}
        setting={{
          caseId, fields, draftVersion: kept?.version ?? 0,
          options: { locale, labels: { amountYuan: form.amount, ground: form.ground, words: form.words }, formKey: randomUUID(), from, returned: await formReturn(props.searchParams) },
        }}
        words={{
          amount: form.amount, amountHint: form.amountHint(formatYuan(leftFen(facts))), ground: form.ground, grounds: disputes.grounds, words: form.words, wordsHint: form.wordsHint,
          toCheck: form.toCheck, before: kept ? form.savedBefore(formatMoment(kept.savedAt, { locale, now }), kept.writtenBy) : form.unsaved,
          saving: form.saving, saved: form.saved, notSaved: form.notSaved, elsewhere: form.elsewhere, seeOther: form.seeOther, keepMine: form.keepMine,
        }}
        proof={kind === 'contest' ? proofOf(opened, from) : undefined}
      />
      <p className="text-sm text-ink-3">{evidence.upload.hint}</p>
    </AnswerFrame>
  )
}

/** What could be filed, each with its place, and what the shop has filed. */
function proofOf({ caseId, ctx, locale, now, messages, view }: OpenedAnswer, from: string) {
  const { disputes: { form }, evidence } = messages
  const own = view.evidence.filter(({ party }) => party === 'merchant')
  return {
    places: Object.fromEntries(slotsFor(ctx.actor.role).map((slot) => [slot, <SlotUpload key={slot} caseId={caseId} slot={slot} from={from} formKey={randomUUID()} files={own} setting={{ locale, now, messages }} />])),
    filed: own.map(({ slot }) => slot),
    words: { title: form.proof, pick: form.proofPick, levels: form.proofLevels, missing: form.proofMissing('{slots}'), slots: evidence.slots, comma: locale === 'en' ? ', ' : '、' },
  }
}

const pick = <K extends string>(fields: Readonly<Partial<Record<K, string>>>, names: readonly K[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => { const value = fields[name]; return value === undefined ? [] : [[name, value]] }))
