import type { ReactNode } from 'react'
import { formatDue, formatMoment } from '@/components/format/dates'
import { FormRadioCards, FormTextArea, FormTextField } from '@/components/forms/form-fields'
import { Banner } from '@/components/ui/banner'
import { SummaryList } from '@/components/ui/summary-list'
import { REFUND_KINDS } from '@/domain/case/claim'
import { WORDS_MAX } from '@/domain/case/inputs'
import { leftToRecord } from '@/domain/case/refund-position'
import { formatYuan } from '@/domain/money/fen'
import type { CaseSetting } from './case-setting'
import { isToAskAfter } from './objections'
import { type Panel, simple } from './panel'

/** The forms around a ruling: more time for it, the money it gives, more than was paid, and where that money is. */
export function redressPanels({ messages: { workspace: { acts }, proposals: { extension, excess, bank } } }: Pick<CaseSetting, 'messages'>): Partial<Record<string, Panel>> {
  const wordsOf = (label: string, hint?: string) => <FormTextArea name="words" label={label} hint={hint} limit={WORDS_MAX} rows={5} />
  return {
    refund: { action: 'refund.record', ...acts.refund, form: RefundForm },
    bank: { action: 'bank.ask', ...bank, form: BankForm },
    extend: { action: 'extension.propose', ...extension.propose, form: (setting) => <><NewDate setting={setting} />{simple(setting, 'extend', 'extensions', { words: '' }, { text: extension.propose.submit }, wordsOf(extension.propose.words, extension.propose.hint))}</> },
    'extension-return': { action: 'extension.return', ...extension.return, form: (setting) => simple(setting, 'extension-return', 'extension-returns', { words: '' }, { text: extension.return.submit, look: 'danger' }, wordsOf(extension.return.words)) },
    exceed: { action: 'excess.propose', ...excess.propose, form: (setting) => simple(setting, 'exceed', 'excesses', { amountYuan: '', words: '' }, { text: excess.propose.submit }, <>
      <FormTextField name="amountYuan" label={excess.propose.amount} before="¥" inputMode="decimal" autoComplete="off" />
      {wordsOf(excess.propose.words)}
    </>) },
    'excess-return': { action: 'excess.return', ...excess.return, form: (setting) => simple(setting, 'excess-return', 'excess-returns', { words: '' }, { text: excess.return.submit, look: 'danger' }, wordsOf(excess.return.words)) },
  }
}

/** What the case already knows of the money stands above, so that nothing is sent twice. */
function RefundForm(setting: CaseSetting): ReactNode {
  const { view: { facts, alike, diagnosis }, messages: { workspace: { acts: { refund } }, proposals, redress } } = setting
  const left = leftToRecord(facts, alike)
  const amounts = diagnosis?.result.amounts
  return (
    <>
      {amounts && amounts.refundedFen > 0 && <Banner tone="warn">{redress.ledgersSay(formatYuan(amounts.refundedFen), formatYuan(amounts.outstandingFen))}</Banner>}
      {simple(setting, 'refund', 'refunds', { amountYuan: left > 0 ? (left / 100).toFixed(2) : '', channelRefundNo: '', kind: 'refund' }, { text: refund.submit }, <>
        <FormTextField name="amountYuan" label={refund.amount} before="¥" inputMode="decimal" autoComplete="off" />
        <FormRadioCards name="kind" label={proposals.refund.kind} choices={REFUND_KINDS.map((value) => ({ value, label: redress.kinds[value], hint: proposals.refund.kindHints[value] }))} />
        <FormTextField name="channelRefundNo" label={refund.channelRefundNo} autoComplete="off" />
      </>)}
    </>
  )
}

function BankForm(setting: CaseSetting): ReactNode {
  const { view: { facts }, locale, now, messages: { proposals: { bank }, redress } } = setting
  const awaited = facts.refunds.filter(isToAskAfter)
  return simple(setting, 'bank', 'bank-inquiries', { refundId: awaited.length === 1 ? awaited[0]!.id : '' }, { text: bank.submit }, (
    <FormRadioCards name="refundId" label={bank.refund} choices={awaited.map(({ id, kind, amountFen, channelRefundNo, recordedAt }) => ({
      value: id, label: `${formatYuan(amountFen)} · ${redress.kinds[kind]}`, hint: `${channelRefundNo} · ${formatMoment(recordedAt, { locale, now })}`,
    }))} />
  ), false)
}

function NewDate({ setting: { view: { longerTerm }, locale, now, messages: { proposals: { extension } } } }: { setting: CaseSetting }): ReactNode {
  if (!longerTerm) return null
  return <SummaryList items={[
    { term: extension.from, text: formatDue(longerTerm.fromDueAt, { locale, now }) },
    { term: extension.to, text: formatDue(longerTerm.dueAt, { locale, now }) },
    { term: extension.basis, text: longerTerm.source[locale === 'en' ? 'en' : 'zh'] },
  ]} />
}
