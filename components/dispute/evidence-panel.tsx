import { EvidenceGrid } from '../case/evidence-grid'
import { formatMoment } from '../format/dates'
import type { Locale } from '@/messages/locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Select } from '../ui/field'
import { FileDrop } from '../ui/file-drop'

interface EvidencePanelProps {
  caseId: string
  from: string
  formKey: string
  mayAdd: boolean
  evidence: readonly { id: string; slot: string; name: string; mediaType: string; at: Date }[]
  slots: readonly { value: string; label: string }[]
  slotNames: Record<string, string>
  words: { evidence: string; evidenceHint: string; evidenceSlot: string; evidenceAdd: string; evidenceNote: string }
  locale: Locale
  now: Date
}

/** The files a party can see, and the form that adds one. Works without script. */
export function EvidencePanel({ caseId, from, formKey, mayAdd, evidence, slots, slotNames, words, locale, now }: EvidencePanelProps) {
  return (
    <Card title={`${words.evidence} ${evidence.length}`}>
      {evidence.length > 0 && (
        <EvidenceGrid note={words.evidenceNote} tiles={evidence.map(({ id, slot, name, mediaType, at }) => ({
          key: id, href: `/api/evidence/${id}`, caption: slotNames[slot] ?? slot,
          label: [slotNames[slot] ?? slot, name, formatMoment(at, { locale, now })].join(', '),
          thumbnail: mediaType.startsWith('image/') ? `/api/evidence/${id}` : null,
        }))} />
      )}
      {mayAdd && (
        <form method="post" action="/api/evidence" encType="multipart/form-data" className="grid gap-3 border-t border-line pt-3">
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name="_from" value={from} />
          <p className="text-sm text-ink-2">{words.evidenceHint}</p>
          <div className="grid gap-3 md:grid-cols-[12rem_1fr_auto] md:items-end">
            <Select id="evidence-slot" name="slot" label={words.evidenceSlot}>{slots.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</Select>
            <FileDrop id="evidence-file" name="file" label={words.evidence} required />
            <Button type="submit">{words.evidenceAdd}</Button>
          </div>
        </form>
      )}
    </Card>
  )
}
