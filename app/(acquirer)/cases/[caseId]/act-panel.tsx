import type { ReactNode } from 'react'
import { ActDrawer } from '@/components/case/act-drawer'
import { ActForm, type ActDoor } from '@/components/case/act-form'
import { KeptForm } from '@/components/case/kept-form'
import { FormCheckbox, FormRadioCards, FormSelect, FormTextArea, FormTextField } from '@/components/forms/form-fields'
import { INFORMATION_ITEMS, REFUSAL_GROUNDS } from '@/domain/case/claim'
import type { Action } from '@/domain/case/actions'
import { WORDS_MAX } from '@/domain/case/inputs'
import { CONTACT_FIELDS } from '@/domain/case/reveals'
import { listHandlers } from '@/usecases/queues/list-handlers'
import { type CaseSetting, doorOf, formOptions, hereWith } from './case-setting'
import { DecisionPanel } from './decision-panel'
import { EvidencePanel } from './evidence-panel'
import { LedgerPanel, RowPanel } from './ledger-panels'
import { objectionTo } from './objections'

interface Panel { action: Action; title: string; lead?: string; form: (setting: CaseSetting) => ReactNode | Promise<ReactNode> }

/** The form the address asks for, at the side of the case. An act that is not open says why instead. */
export async function ActPanel({ setting }: { setting: CaseSetting }) {
  const panel = setting.act === null ? undefined : panelsOf(setting)[setting.act]
  if (!panel || setting.view.acts[panel.action] === undefined) return null
  return (
    <ActDrawer title={panel.title} lead={panel.lead} closeHref={hereWith(setting, undefined)} closeLabel={setting.messages.common.buttons.close}>
      <KeptForm key={setting.act} objection={objectionTo(panel.action, setting)} isReturned={setting.returned !== null}>{await panel.form(setting)}</KeptForm>
    </ActDrawer>
  )
}

function panelsOf({ view, messages }: CaseSetting): Partial<Record<string, Panel>> {
  const { workspace: { acts }, ledgers } = messages
  const wordsOf = (label: string) => <FormTextArea name="words" label={label} limit={WORDS_MAX} rows={5} />
  return {
    refuse: { action: 'case.refuse', ...acts.refuse, form: (setting) => simple(setting, 'refuse', 'refusal', { ground: '', words: '' }, { text: acts.refuse.submit, look: 'danger' }, <>
      <FormRadioCards name="ground" label={acts.refuse.ground} choices={REFUSAL_GROUNDS.map((value) => ({ value, label: messages.events.refusalGrounds[value] }))} />
      {wordsOf(acts.refuse.words)}
    </>) },
    request: { action: 'information.request', ...acts.request, form: (setting) => simple(setting, 'request', 'information-requests', { items: [], words: '' }, { text: acts.request.submit }, <>
      <fieldset className="grid gap-1"><legend className="mb-1 font-semibold">{acts.request.items}</legend>{INFORMATION_ITEMS.map((item) => <FormCheckbox key={item} name="items[]" value={item} label={messages.events.items[item]} />)}</fieldset>
      {wordsOf(acts.request.words)}
    </>) },
    assign: { action: 'case.assign', ...acts.assign, form: AssignForm },
    ask: { action: 'merchant.ask', ...acts.ask, form: (setting) => simple(setting, 'ask', 'merchant-requests', { words: '' }, { text: acts.ask.submit }, wordsOf(acts.ask.words)) },
    pause: { action: 'investigation.pause', ...acts.pause, form: (setting) => simple(setting, 'pause', 'pause', { words: '' }, { text: acts.pause.submit }, wordsOf(acts.pause.words)) },
    propose: { action: 'decision.propose', title: acts.propose.title, form: (setting) => <DecisionPanel setting={setting} /> },
    return: { action: 'decision.return', ...acts.return, form: (setting) => simple(setting, 'return', 'returns', { words: '' }, { text: acts.return.submit, look: 'danger' }, wordsOf(acts.return.words)) },
    refund: { action: 'refund.record', ...acts.refund, form: (setting) => simple(setting, 'refund', 'refunds', { amountYuan: yuan(leftToRefund(view.facts)), channelRefundNo: '' }, { text: acts.refund.submit }, <>
      <FormTextField name="amountYuan" label={acts.refund.amount} before="¥" inputMode="decimal" autoComplete="off" />
      <FormTextField name="channelRefundNo" label={acts.refund.channelRefundNo} autoComplete="off" />
    </>) },
    reveal: { action: 'contact.reveal', ...acts.reveal, form: (setting) => simple(setting, 'reveal', 'contact', { field: 'phone', words: '' }, { text: acts.reveal.submit }, <>
      <FormRadioCards name="field" layout="segments" label={acts.reveal.field} choices={CONTACT_FIELDS.filter((field) => view.contact?.[field]).map((value) => ({ value, label: acts.reveal.fields[value] }))} />
      {wordsOf(acts.reveal.words)}
    </>, false) },
    ledger: { action: 'ledger.attach', title: ledgers.upload.title, lead: ledgers.upload.lead, form: (setting) => <LedgerPanel setting={setting} /> },
    row: { action: 'ledger.attach', title: ledgers.key.title, lead: ledgers.key.lead, form: (setting) => <RowPanel setting={setting} /> },
    evidence: { action: 'evidence.add', title: acts.evidence.title, form: (setting) => <EvidencePanel setting={setting} /> },
  }
}

type Submit = { text: string; look?: 'primary' | 'danger' }

function simple(setting: CaseSetting, act: string, door: ActDoor, given: object, submit: Submit, fields: ReactNode, overwrites = true): ReactNode {
  return (
    <ActForm door={door} path={doorOf(setting, door)} given={{ caseId: setting.view.facts.id, ...given }} options={formOptions(setting, act, { overwrites })} submit={{ ...submit, wide: true }} latest={setting.latest}>
      {fields}
    </ActForm>
  )
}

async function AssignForm(setting: CaseSetting): Promise<ReactNode> {
  const { ctx, view, messages: { workspace: { acts }, queues } } = setting
  const handlers = await listHandlers(ctx)
  if (!handlers.ok) return null
  return simple(setting, 'assign', 'assignment', { handlerId: '' }, { text: acts.assign.submit }, (
    <FormSelect name="handlerId" label={acts.assign.handler}>
      <option value="">{queues.bulk.choose}</option>
      {handlers.value.filter(({ id }) => id !== view.facts.handlerId).map(({ id, name }) => <option key={id} value={id}>{id === ctx.actor.id ? `${name}（${queues.me}）` : name}</option>)}
    </FormSelect>
  ))
}

const leftToRefund = ({ decision, refunds }: CaseSetting['view']['facts']): number => (decision?.approvedFen ?? 0) - refunds.reduce((sum, refund) => sum + refund.amountFen, 0)
const yuan = (fen: number): string => (fen > 0 ? (fen / 100).toFixed(2) : '')
