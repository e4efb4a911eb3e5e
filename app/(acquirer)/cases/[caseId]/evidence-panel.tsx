import { UploadForm } from '@/components/evidence/upload-form'
import { uploadWords } from '@/components/evidence/upload-words'
import { slotsFor } from '@/domain/evidence/slots'
import { type CaseSetting, hereWith } from './case-setting'

/** What the institution itself can put on file, by what it would prove. */
export function EvidencePanel({ setting }: { setting: CaseSetting }) {
  const { ctx, view, locale, messages } = setting
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{messages.evidence.upload.hint}</p>
      {slotsFor(ctx.actor.role).map((slot) => (
        <section key={slot} className="grid gap-2 border-t border-line pt-3">
          <h3 className="text-md">{messages.evidence.slots[slot]}</h3>
          <UploadForm caseId={view.facts.id} slot={slot} formKey={ctx.newId()} from={hereWith(setting, 'evidence')} locale={locale} words={uploadWords(messages, messages.evidence.slots[slot])} />
        </section>
      ))}
    </div>
  )
}
