import type { Party } from '@/domain/access/roles'
import type { Locale, Messages } from '@/messages/locale'
import { EvidenceFiles, type EvidenceFile } from '../evidence/evidence-files'
import { Card } from '../ui/card'

interface EvidenceCardProps { evidence: readonly (EvidenceFile & { slot: string; party: Party })[]; setting: { locale: Locale; now: Date; messages: Messages } }

/** The files the person may see, by what each is. */
export function EvidenceCard({ evidence, setting: { locale, now, messages } }: EvidenceCardProps) {
  const { evidence: words } = messages
  const slots = [...new Set(evidence.map(({ slot }) => slot))]
  return (
    <Card title={words.title} aside={<span className="text-sm text-ink-3">{evidence.length > 0 ? words.count(evidence.length) : words.none}</span>}>
      {slots.map((slot) => (
        <div key={slot} className="grid gap-1">
          <h3 className="text-sm font-semibold text-ink-2">{words.slots[slot as keyof typeof words.slots] ?? slot}</h3>
          <EvidenceFiles files={evidence.filter((file) => file.slot === slot)} setting={{ locale, now, words }} />
        </div>
      ))}
    </Card>
  )
}
