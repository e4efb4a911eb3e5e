import type { Party } from '@/domain/access/roles'
import { NO_COMMENT } from '@/domain/case/reply-templates'
import type { ShownTo } from '@/domain/case/shown-to'
import type { Locale, Messages } from '@/messages/locale'
import { formatDue } from '../format/dates'
import { EvidenceFiles, type EvidenceFile } from '../evidence/evidence-files'
import { PlainForm } from '../forms/plain-form'
import { Button, ButtonLink } from '../ui/button'
import { Card } from '../ui/card'

interface ShownCardProps {
  shown: ShownTo
  evidence: readonly (EvidenceFile & { slot: string; party: Party })[]
  /** Null where nothing can be said any more. */
  answer: { speakHref: string; path: string; audience: 'consumer' | 'merchant'; formKey: string; from: string } | null
  setting: { locale: Locale; now: Date; messages: Messages }
}

/** What was laid before this side, by when it can speak to it, and the two ways to: in words, or that there is nothing to say. */
export function ShownCard({ shown, evidence, answer, setting }: ShownCardProps) {
  const { locale, now, messages } = setting
  const { conversation: { shown: words }, evidence: files } = messages
  return (
    <Card tone={shown.isOpen ? 'amber' : 'plain'} title={words.title}>
      <p>{shown.isOpen ? words.lead(formatDue(shown.window.dueAt, { locale, now })) : words.late}</p>
      <EvidenceFiles files={evidence.filter(({ id }) => shown.evidenceIds.includes(id)).map((file) => ({ ...file, name: `${files.slots[file.slot as keyof typeof files.slots] ?? file.slot} ${file.name}` }))} setting={{ locale, now, words: files }} />
      {answer && shown.isOpen && (
        <div className="grid gap-2">
          <div className="grid grid-cols-2 gap-2">
            <ButtonLink href={answer.speakHref} look="primary">{words.speak}</ButtonLink>
            <PlainForm path={answer.path} formKey={answer.formKey} from={answer.from} fields={{ audience: answer.audience, words: words.noCommentWords, template: NO_COMMENT }} className="grid">
              <Button type="submit">{words.noComment}</Button>
            </PlainForm>
          </div>
          <p className="text-sm text-ink-3">{words.noCommentLead}</p>
        </div>
      )}
    </Card>
  )
}
