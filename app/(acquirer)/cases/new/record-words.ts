import type { RecordWords } from '@/components/intake/record-form'
import type { ApiFormOptions } from '@/components/forms/use-api-form'
import { paths } from '@/components/paths'
import type { Locale, Messages } from '@/messages/locale'
import type { Ctx } from '@/usecases/context'

/** How the form speaks: the questions of filing, to be read to the caller, and what is said back at the end. */
export function recordWords({ intake: { record }, filing, home }: Messages): RecordWords {
  const { situation, payment: { payMeans }, wish: { wishes } } = filing
  const labels = <K extends string>(choices: Record<K, { label: string }>) => Object.fromEntries(Object.entries<{ label: string }>(choices).map(([value, { label }]) => [value, label]))
  return {
    ...record, payMeans, wishes, situation: { ...situation, questions: home.questions, shown: home.shown },
    said: { complaintType: labels(situation.types), payMeans, wish: labels(wishes), 'shown.wechat': home.shown.wechat, 'shown.pos': home.shown.pos, 'shown.bank': home.shown.bank },
  }
}

export function recordOptions(ctx: Ctx, locale: Locale, { intake: { record: { labels } }, home }: Messages, { merchantId, returned }: { merchantId: string; returned: ApiFormOptions['returned'] }): ApiFormOptions {
  return {
    locale, formKey: ctx.newId(), from: paths.recordComplaint({ merchantId }), returned,
    labels: { ...labels, 'shown.wechat': home.questions.wechat, 'shown.pos': home.questions.pos, 'shown.bank': home.questions.bank },
  }
}
