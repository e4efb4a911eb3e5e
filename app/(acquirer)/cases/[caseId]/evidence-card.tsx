import { EvidenceGrid } from '@/components/case/evidence-grid'
import { PlainForm } from '@/components/forms/plain-form'
import { formatMoment } from '@/components/format/dates'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/definition'
import type { EvidenceSlot } from '@/domain/evidence/slots'
import type { EvidenceView } from '@/usecases/cases/case-view'
import { type CaseSetting, hereWith } from './case-setting'

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
          <ul className="grid gap-3 text-sm">{evidence.map((file) => <FileLine key={file.id} file={file} setting={setting} />)}</ul>
        </Disclosure>
      )}
    </Card>
  )
}

const urlOf = ({ id }: EvidenceView): string => `/api/evidence/${id}`

/** One file with its fingerprint, whose it is, and whom it was disclosed to or may be. */
function FileLine({ file, setting }: { file: EvidenceView; setting: CaseSetting }) {
  const { view, ctx, messages, locale, now } = setting
  const { workspace: { evidence: words }, evidence: { slots, states }, common: { turns } } = messages
  const sides = (['consumer', 'merchant'] as const).filter((side) => side !== file.party)
  const closedTo = sides.filter((side) => !file.disclosedTo.includes(side) && (side === 'consumer' || view.facts.servedAt !== null))
  const mayDisclose = view.acts['evidence.disclose'] === null && file.state === 'clean'
  return (
    <li className="grid gap-1">
      <span><b>{slots[file.slot as EvidenceSlot]}</b> {file.name}</span>
      <small className="text-xs text-ink-3">
        {[words.by(turns[file.party as keyof typeof turns] ?? ''), formatMoment(file.at, { locale, now }), states[file.state as keyof typeof states], file.sha256.slice(0, 12)].join(' · ')}
        {file.disclosedTo.length > 0 && ` · ${words.disclosed(file.disclosedTo.map((side) => turns[side as keyof typeof turns] ?? side).join(locale === 'en' ? ', ' : '、'))}`}
      </small>
      {mayDisclose && closedTo.length > 0 && (
        <span className="flex flex-wrap gap-2">
          {closedTo.map((side) => (
            <PlainForm key={side} path={`/api/v1/evidence/${file.id}/disclosure`} formKey={ctx.newId()} from={hereWith(setting, 'disclose')} fields={{ caseId: view.facts.id, to: side }}>
              <Button type="submit" look="secondary">{words.discloseTo(turns[side])}</Button>
            </PlainForm>
          ))}
        </span>
      )}
    </li>
  )
}
