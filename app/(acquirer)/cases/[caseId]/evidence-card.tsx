import { EvidenceGrid } from '@/components/case/evidence-grid'
import { PlainForm } from '@/components/forms/plain-form'
import { formatMoment } from '@/components/format/dates'
import { Banner } from '@/components/ui/banner'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/definition'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import { sentenceFor } from '@/messages/refusal-sentences'
import type { EvidenceView } from '@/usecases/cases/case-view'
import { type CaseSetting, doorOf, hereWith } from './case-setting'
import { hiddenFrom, seenBy, unseenBy } from './evidence-words'

/** Every file of the case, and who has seen it. Pictures are shown; a PDF is saved. */
export function EvidenceCard({ setting }: { setting: CaseSetting }) {
  const { view, messages, locale, now } = setting
  const { workspace: { evidence: words, acts }, evidence: { slots } } = messages
  const { evidence } = view
  const shown = evidence.filter(({ state }) => state === 'clean' || state === 'received')
  return (
    <Card title={words.title(evidence.length)} aside={view.acts['evidence.add'] === null && <ButtonLink look="quiet" href={`${hereWith(setting, 'evidence')}#form`} scroll={false}>{acts.evidence.button}</ButtonLink>}>
      {evidence.length === 0 ? <p className="text-ink-3">{words.none}</p> : (
        <EvidenceGrid note={words.note} tiles={shown.map((file) => ({
          key: file.id, href: urlOf(file), thumbnail: file.mediaType.startsWith('image/') ? urlOf(file) : null,
          caption: slots[file.slot as EvidenceSlot], label: words.label(slots[file.slot as EvidenceSlot], file.name, formatMoment(file.at, { locale, now })),
        }))} />
      )}
      {evidence.length > 0 && (
        <Disclosure summary={words.list} open={setting.act === 'disclose'}>
          {setting.act === 'disclose' && setting.returned && <Banner live tone="bad">{sentenceFor(messages.client.refusals, setting.returned.refusal)}</Banner>}
          <p className="mb-2 text-sm text-ink-3">{messages.conversation.disclosure.then}</p>
          <ul className="grid gap-3 text-sm">{evidence.map((file) => <FileLine key={file.id} file={file} setting={setting} />)}</ul>
        </Disclosure>
      )}
    </Card>
  )
}

const urlOf = ({ id }: EvidenceView): string => `/api/evidence/${id}`

/** One file with its fingerprint, whose it is, who can see it, and with one press that others can. */
function FileLine({ file, setting }: { file: EvidenceView; setting: CaseSetting }) {
  const { view, ctx, messages, locale, now } = setting
  const { workspace: { evidence: words }, evidence: { slots, states }, common: { turns }, conversation: { disclosure } } = messages
  const [seen, closed] = [seenBy(file, setting), hiddenFrom(file, setting)]
  const comma = locale === 'en' ? ', ' : '、'
  const mayDisclose = view.acts['evidence.disclose'] === null && file.state === 'clean' && closed.length > 0
  return (
    <li className="grid gap-1">
      <span><b>{slots[file.slot as EvidenceSlot]}</b> {file.name}</span>
      <small className="text-xs text-ink-3">
        {[words.by(turns[file.party as keyof typeof turns] ?? ''), formatMoment(file.at, { locale, now }), states[file.state as keyof typeof states], file.sha256.slice(0, 12)].join(' · ')}
      </small>
      <span className="flex flex-wrap gap-1.5">
        <Chip tone={seen.length > 0 ? 'info' : 'neutral'} icon={seen.length > 0 ? 'eye' : 'lock'}>{seen.length > 0 ? disclosure.seenBy(seen.join(comma)) : disclosure.oursAlone}</Chip>
        {closed.length > 0 && <Chip tone="warn" icon={null}>{disclosure.notSeenBy(unseenBy(file, setting).join(comma))}</Chip>}
      </span>
      {mayDisclose && (
        <span className="flex flex-wrap gap-2">
          {(closed.length > 1 ? (['both', ...closed] as const) : closed).map((to) => (
            <PlainForm key={to} path={doorOf(setting, 'disclosures')} formKey={ctx.newId()} from={hereWith(setting, 'disclose')} fields={{ 'evidenceIds[]': file.id, to }}>
              <Button type="submit" look="secondary">{to === 'both' ? disclosure.both : words.discloseTo(turns[to])}</Button>
            </PlainForm>
          ))}
        </span>
      )}
    </li>
  )
}
