import { ActForm } from '@/components/case/act-form'
import { FormSelect, FormTextField } from '@/components/forms/form-fields'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { FileDrop } from '@/components/ui/file-drop'
import { SummaryList } from '@/components/ui/summary-list'
import { typedMoment } from '@/domain/clock/typed-moment'
import { KEYED_KINDS, KEYED_STATUSES } from '@/domain/ledger/keyed-row'
import type { Refusal } from '@/domain/refusal'
import type { Messages } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { type CaseSetting, doorOf, formOptions, hereWith } from './case-setting'

/** What the picker offers; the content decides. */
const LEDGER_FILES = '.csv,.txt,.xlsx,.xls,.zip,.gz,.xml,.sta,.ofx,text/csv,text/plain'

/** A ledger file: a plain form, so that it works everywhere; the answer comes with the next page. */
export function LedgerPanel({ setting }: { setting: CaseSetting }) {
  const { ctx, returned, act, messages } = setting
  const { upload } = messages.ledgers
  const refusal = act === 'ledger' ? returned?.refusal : undefined
  return (
    <form id="form" method="post" action={doorOf(setting, 'ledgers')} encType="multipart/form-data" className="grid gap-4">
      <input type="hidden" name="_key" value={ctx.newId()} />
      <input type="hidden" name="_from" value={hereWith(setting, 'ledger')} />
      {refusal && <Banner live tone="bad">{refusedWords(refusal, messages)}</Banner>}
      <TextField id="ledger-password" name="password" label={upload.password} optional={messages.common.optional} hint={upload.passwordHint} autoComplete="off" spellCheck={false} maxLength={100} />
      <FileDrop id="ledger-file" name="file" label={upload.file} accept={LEDGER_FILES} required />
      <SummaryList items={[{ term: '→', text: upload.whole }, { term: '→', text: upload.privacy }]} />
      <Button type="submit" look="primary" big>{upload.send}</Button>
    </form>
  )
}

function refusedWords(refusal: Refusal, { ledgers: { upload }, diagnosis: { fileProblems, rowProblems }, client }: Messages): string {
  if (refusal.code !== 'ledger_refused') return sentenceFor(client.refusals, refusal)
  const { reason, line, limit } = refusal
  if (line !== undefined) return upload.refusedLine(line, rowProblems[reason as keyof typeof rowProblems] ?? reason)
  const words = fileProblems[reason as keyof typeof fileProblems] as ((limit?: string) => string) | undefined
  return upload.refused(words ? words(limit) : reason)
}

/** One line, keyed in from the screen of another system. */
export function RowPanel({ setting }: { setting: CaseSetting }) {
  const { view, messages } = setting
  const { key } = messages.ledgers
  const { on: paidOn, clock: paidClock } = typedMoment(new Date(view.facts.paidAt))
  const given = { caseId: view.facts.id, kind: '', status: 'done', on: paidOn, clock: paidClock, amountYuan: (view.facts.amountFen / 100).toFixed(2), reference: '' }
  return (
    <ActForm door="ledger-rows" path={doorOf(setting, 'ledger-rows')} given={given} options={formOptions(setting, 'row', { overwrites: false })} submit={{ text: key.send, wide: true }}>
      <FormSelect name="kind" label={key.kind}>
        <option value="" />
        {KEYED_KINDS.map((kind) => <option key={kind} value={kind}>{key.kinds[kind]}</option>)}
      </FormSelect>
      <FormSelect name="status" label={key.status}>{KEYED_STATUSES.map((status) => <option key={status} value={status}>{key.statuses[status]}</option>)}</FormSelect>
      <div className="grid grid-cols-2 gap-3">
        <FormTextField name="on" type="date" label={key.on} />
        <FormTextField name="clock" type="time" step={1} label={key.clock} />
      </div>
      <FormTextField name="amountYuan" label={key.amount} before="¥" inputMode="decimal" autoComplete="off" />
      <FormTextField name="reference" label={key.reference} hint={key.referenceHint} optional={messages.common.optional} autoComplete="off" />
    </ActForm>
  )
}
