import type { ReactNode } from 'react'
import { type DraftAnswers } from '@/domain/case/draft'
import type { DraftStep } from '@/domain/case/draft-inputs'
import type { ChinaDate } from '@/domain/clock/china-time'
import { momentOf } from '@/domain/clock/typed-moment'
import { formatYuan } from '@/domain/money/fen'
import type { Locale, Messages } from '@/messages/locale'
import { formatChinaDate, formatClock, formatDay } from '../format/dates'
import { paths } from '../paths'
import { type Description, DescriptionList } from '../ui/description-list'

interface AnswersListProps {
  caseId: string
  answers: DraftAnswers
  merchant: { name: string; nameEn: string; place: string } | null
  files: readonly { slot: string }[]
  contact: { name: string; principalName: string | null; address: string; isProven: boolean } | null
  setting: { locale: Locale; now: Date; messages: Messages }
}

type Line = Omit<Description, 'change' | 'term' | 'key' | 'value'> & { key: keyof Messages['filing']['check']['terms']; step: DraftStep; value: ReactNode | undefined }

/** Every answer before it is sent, each with its way back. */
export function AnswersList({ caseId, setting, ...answered }: AnswersListProps) {
  const { check } = setting.messages.filing
  return (
    <DescriptionList items={linesOf(answered, setting).map(({ key, step, value, note }): Description => ({
      key, term: check.terms[key], value: value ?? <span className="text-amber">{check.missing}</span>, note,
      change: { href: paths.draft(caseId, step), text: check.change, label: check.changeLabel(check.terms[key]) },
    }))} />
  )
}

function linesOf({ answers, merchant, files, contact }: Omit<AnswersListProps, 'caseId' | 'setting'>, { locale, now, messages }: AnswersListProps['setting']): Line[] {
  const { filing, home, evidence } = messages
  const { situation, payment, wish } = answers
  const authorityUntil = answers.contact?.authorityUntil
  const { check } = filing
  const paidAt = payment && momentOf(payment.paidOn, payment.paidClock)
  const numbers = payment && [
    payment.transactionId && check.transactionId(payment.transactionId), payment.outTradeNo && check.outTradeNo(payment.outTradeNo), payment.accountTail && check.accountTail(payment.accountTail),
  ].filter((number): number is string => Boolean(number))
  const slots = [...new Set(files.map(({ slot }) => slot))].map((slot) => evidence.slots[slot as keyof typeof evidence.slots])
  return [
    { key: 'situation', step: 'situation', value: situation && filing.situation.types[situation.complaintType].label, note: situation && check.shown(home.shown.wechat[situation.shown.wechat], home.shown.pos[situation.shown.pos], home.shown.bank[situation.shown.bank]) },
    { key: 'amount', step: 'payment', value: payment && <b className="text-xl tabular-nums">{formatYuan(payment.amountYuan)}</b> },
    { key: 'paidAt', step: 'payment', value: paidAt && <span className="tabular-nums">{formatDay(paidAt, { locale, now })} {formatClock(paidAt)}</span>, note: payment && filing.payment.payMeans[payment.payMeans] },
    { key: 'merchant', step: 'merchant', value: merchant ? (locale === 'en' ? merchant.nameEn : merchant.name) : undefined, note: merchant?.place },
    ...(numbers && numbers.length > 0 ? [{ key: 'numbers', step: 'payment', value: <span className="grid font-mono text-sm break-all">{numbers.map((number) => <span key={number}>{number}</span>)}</span> } as const] : []),
    { key: 'wish', step: 'wish', value: wish && (wish.wish === 'refund' && wish.wishYuan ? check.refund(formatYuan(wish.wishYuan)) : filing.wish.wishes[wish.wish].label) },
    { key: 'story', step: 'wish', value: wish && <span className="whitespace-pre-line">{wish.story}</span> },
    { key: 'evidence', step: 'evidence', value: slots.length > 0 ? slots.join(locale === 'en' ? ', ' : '、') : check.noEvidence, note: files.length > 0 ? evidence.count(files.length) : undefined },
    ...(contact?.principalName ? [{ key: 'filedFor', step: 'contact', value: check.filedFor(contact.principalName), note: authorityUntil && check.authorityUntil(formatChinaDate(authorityUntil as ChinaDate, { locale, now })) } as const] : []),
    { key: 'contact', step: 'contact', value: contact ? <span className="tabular-nums">{contact.name} · {contact.address}</span> : undefined, note: contact && !contact.isProven ? check.unproven : undefined },
  ]
}
