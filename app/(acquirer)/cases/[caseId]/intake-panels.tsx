import { FormCheckbox, FormRadioCards, FormTextArea, FormTextField } from '@/components/forms/form-fields'
import { Banner } from '@/components/ui/banner'
import { INFORMATION_ITEMS, type InformationItem, MERGE_GROUNDS, REFUSAL_GROUNDS } from '@/domain/case/claim'
import { WORDS_MAX } from '@/domain/case/inputs'
import { SLOT_OF_ITEM } from '@/domain/evidence/slots'
import { REFUSAL_ARTICLES, refusalNumber } from '@/domain/letter/grounds'
import { citationText } from '@/messages/citations'
import type { CaseSetting } from './case-setting'
import { type Panel, simple } from './panel'

/** The forms of what may be done with a complaint that has come in: ask for papers, not accept it, join it to another, step back from it. */
export function intakePanels({ view, locale, into, messages: { workspace: { acts }, events } }: CaseSetting): Partial<Record<string, Panel>> {
  const wordsOf = (label: string) => <FormTextArea name="words" label={label} limit={WORDS_MAX} rows={5} />
  const held = (item: InformationItem): number => view.evidence.filter(({ slot, state }) => slot === SLOT_OF_ITEM[item] && state === 'clean').length
  const wasAsked = view.events.some(({ body }) => body.type === 'information.requested')
  return {
    refuse: { action: 'case.refuse', ...acts.refuse, form: (setting) => simple(setting, 'refuse', 'refusal', { ground: '', words: '' }, { text: acts.refuse.submit, look: 'danger' }, <>
      <FormRadioCards name="ground" label={acts.refuse.ground} choices={REFUSAL_GROUNDS.map((value) => ({
        value, label: `${refusalNumber(value).number}. ${events.refusalGrounds[value]}`, hint: citationText(REFUSAL_ARTICLES[value], locale),
      }))} />
      {wordsOf(acts.refuse.words)}
    </>) },
    request: { action: 'information.request', ...acts.request, form: (setting) => simple(setting, 'request', 'information-requests', { items: [], words: '' }, { text: acts.request.submit }, <>
      {wasAsked && <Banner tone="warn">{acts.request.again}</Banner>}
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">{acts.request.items}</legend>
        {INFORMATION_ITEMS.map((item) => (
          <FormCheckbox key={item} name="items[]" value={item} label={<>{events.items[item]}{held(item) > 0 && <span className="text-amber"> · {acts.request.held(held(item))}</span>}</>} />
        ))}
      </fieldset>
      {wordsOf(acts.request.words)}
    </>) },
    merge: { action: 'case.merge', ...acts.merge, form: (setting) => simple(setting, 'merge', 'merger', { intoReference: into ?? '', ground: 'same_payment', words: '' }, { text: acts.merge.submit }, <>
      <FormTextField name="intoReference" label={acts.merge.into} autoComplete="off" autoCapitalize="characters" spellCheck={false} className="font-mono" />
      <FormRadioCards name="ground" label={acts.merge.ground} choices={MERGE_GROUNDS.map((value) => ({ value, label: events.mergeGrounds[value] }))} />
      {wordsOf(acts.merge.words)}
    </>) },
    unmerge: { action: 'case.unmerge', ...acts.unmerge, form: (setting) => simple(setting, 'unmerge', 'separation', { words: '' }, { text: acts.unmerge.submit }, wordsOf(acts.unmerge.words)) },
    recuse: { action: 'interest.declare', ...acts.recuse, form: (setting) => simple(setting, 'recuse', 'recusal', { words: '' }, { text: acts.recuse.submit, look: 'danger' }, wordsOf(acts.recuse.words)) },
  }
}
