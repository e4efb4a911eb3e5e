import type { ReactNode } from 'react'
import { ActDrawer } from '@/components/case/act-drawer'
import { KeptForm } from '@/components/case/kept-form'
import { FormRadioCards, FormSelect, FormTextArea } from '@/components/forms/form-fields'
import { WORDS_MAX } from '@/domain/case/inputs'
import { CONTACT_FIELDS } from '@/domain/case/reveals'
import { listHandlers } from '@/usecases/queues/list-handlers'
import { type CaseSetting, hereWith } from './case-setting'
import { afterPanels } from './after-panels'
import { DecisionPanel } from './decision-panel'
import { EvidencePanel } from './evidence-panel'
import { intakePanels } from './intake-panels'
import { LedgerPanel, RowPanel } from './ledger-panels'
import { objectionTo } from './objections'
import { type Panel, simple } from './panel'
import { redressPanels } from './redress-panels'

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

function panelsOf(given: CaseSetting): Partial<Record<string, Panel>> {
  const { view, messages } = given
  const { workspace: { acts }, ledgers } = messages
  const wordsOf = (label: string) => <FormTextArea name="words" label={label} limit={WORDS_MAX} rows={5} />
  return {
    assign: { action: 'case.assign', ...acts.assign, form: AssignForm },
    ask: { action: 'merchant.ask', ...acts.ask, form: (setting) => simple(setting, 'ask', 'merchant-requests', { words: '' }, { text: acts.ask.submit }, wordsOf(acts.ask.words)) },
    pause: { action: 'investigation.pause', ...acts.pause, form: (setting) => simple(setting, 'pause', 'pause', { words: '' }, { text: acts.pause.submit }, wordsOf(acts.pause.words)) },
    propose: { action: 'decision.propose', title: acts.propose.title, form: (setting) => <DecisionPanel setting={setting} /> },
    return: { action: 'decision.return', ...acts.return, form: (setting) => simple(setting, 'return', 'returns', { words: '' }, { text: acts.return.submit, look: 'danger' }, wordsOf(acts.return.words)) },
    reveal: { action: 'contact.reveal', ...acts.reveal, form: (setting) => simple(setting, 'reveal', 'contact', { field: 'phone', words: '' }, { text: acts.reveal.submit }, <>
      <FormRadioCards name="field" layout="segments" label={acts.reveal.field} choices={CONTACT_FIELDS.filter((field) => view.contact?.[field]).map((value) => ({ value, label: acts.reveal.fields[value] }))} />
      {wordsOf(acts.reveal.words)}
    </>, false) },
    ledger: { action: 'ledger.attach', title: ledgers.upload.title, lead: ledgers.upload.lead, form: (setting) => <LedgerPanel setting={setting} /> },
    row: { action: 'ledger.attach', title: ledgers.key.title, lead: ledgers.key.lead, form: (setting) => <RowPanel setting={setting} /> },
    ...intakePanels(given),
    ...afterPanels({ messages }),
    ...redressPanels({ messages }),
    evidence: { action: 'evidence.add', title: acts.evidence.title, form: (setting) => <EvidencePanel setting={setting} /> },
  }
}

async function AssignForm(setting: CaseSetting): Promise<ReactNode> {
  const { ctx, view, messages: { workspace: { acts }, queues } } = setting
  const handlers = await listHandlers(ctx)
  if (!handlers.ok) return null
  return simple(setting, 'assign', 'assignment', { handlerId: '' }, { text: acts.assign.submit }, (
    <FormSelect name="handlerId" label={acts.assign.handler}>
      <option value="">{queues.bulk.choose}</option>
      {handlers.value.filter(({ id }) => id !== view.facts.handlerId && !view.facts.recused.includes(id)).map(({ id, name }) => <option key={id} value={id}>{id === ctx.actor.id ? `${name}（${queues.me}）` : name}</option>)}
    </FormSelect>
  ))
}
