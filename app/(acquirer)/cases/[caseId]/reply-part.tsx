import { ReplyForm } from '@/components/conversation/reply-form'
import { formatDue, formatShortDay } from '@/components/format/dates'
import { refundedFen } from '@/domain/case/facts'
import { AUDIENCES } from '@/domain/case/inputs'
import { fillTemplate, REPLY_TEMPLATES, type ReplyTemplate, type TemplateValues } from '@/domain/case/reply-templates'
import { formatYuan } from '@/domain/money/fen'
import { type CaseSetting, doorOf, formOptions } from './case-setting'
import { fileLabel, unseenBy } from './evidence-words'

/** The outward form: to whom, in what words, with which files. */
export function ReplyPart({ setting }: { setting: CaseSetting }) {
  const { view: { facts, evidence }, locale, messages: { workspace: { composer }, conversation } } = setting
  const { templates, attachments } = conversation
  const values = valuesOf(setting)
  return (
    <ReplyForm
      caseId={facts.id} path={doorOf(setting, 'messages')} options={formOptions(setting, 'message', { overwrites: false })}
      audiences={AUDIENCES.filter((audience) => audience === 'consumer' || facts.servedAt !== null)}
      files={evidence.filter(({ state }) => state === 'clean').map((file) => {
        const unseen = unseenBy(file, setting)
        return { id: file.id, label: fileLabel(file, setting), note: unseen.length > 0 ? attachments.newFor(unseen.join(locale === 'en' ? ' and ' : '、')) : null }
      })}
      templates={(Object.keys(REPLY_TEMPLATES) as ReplyTemplate[]).map((id) => ({ id, to: REPLY_TEMPLATES[id].to, name: templates.texts[id].name, text: fillTemplate(templates.texts[id].text, values) }))}
      words={{
        audience: composer.audience, audiences: composer.audiences, readBy: conversation.composer.readBy, sendTo: conversation.composer.sendTo, message: composer.message,
        placesLeft: templates.hint, attach: { title: attachments.title, hint: attachments.ours }, templates: { label: templates.label, choose: templates.choose, insert: templates.insert },
      }}
    />
  )
}

/** What the case knows of what templates leave open. */
function valuesOf({ view: { facts, merchant, diagnosis }, locale, now, messages }: CaseSetting): TemplateValues {
  const { decision, refund_arrival: arrival } = facts.clocks
  const sentFen = refundedFen(facts)
  const isKnown = diagnosis !== null && diagnosis.result.cause !== 'insufficient_evidence' && diagnosis.result.cause !== 'suspected_fraud'
  return {
    reference: facts.reference, merchant: locale === 'en' ? merchant.nameEn : merchant.name, amount: formatYuan(facts.amountFen), paidOn: formatShortDay(facts.paidAt, { locale, now }),
    ...(decision?.state === 'running' ? { decisionBy: formatDue(decision.dueAt, { locale, now }) } : {}),
    ...(sentFen > 0 ? { refunded: formatYuan(sentFen) } : {}),
    ...(arrival?.state === 'running' ? { arrivalBy: formatDue(arrival.dueAt, { locale, now }) } : {}),
    ...(isKnown ? { cause: messages.diagnosis.sentence(diagnosis.result) } : {}),
  }
}
