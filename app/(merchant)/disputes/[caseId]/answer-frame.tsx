import type { ReactNode } from 'react'
import { paths } from '@/components/paths'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { formatYuan } from '@/domain/money/fen'
import type { OpenedAnswer } from './open-answer'

/** A page of an answer: which complaint it is about, the way back, and why there is nothing to answer when there is not. */
export function AnswerFrame({ opened: { caseId, view: { facts }, act, messages: { disputes } }, title, back, children }: { opened: OpenedAnswer; title: string; back: { href: string; text: string }; children: ReactNode }) {
  const objection = act === undefined ? disputes.managerOnly : act ? disputes.closedHint : null
  return (
    <div className="mx-auto grid w-full max-w-[40rem] content-start gap-4 p-4 md:p-7">
      <p><Link href={back.href} look="plain" className="-ml-1 inline-flex min-h-11 items-center"><Icon name="left" />{back.text}</Link></p>
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-ink-3 tabular-nums"><span className="font-mono">{facts.reference}</span> · {formatYuan(facts.amountFen)}</p>
      </div>
      {objection ? <p role="alert">{objection} <Link href={paths.dispute(caseId)}>{disputes.backToCase}</Link></p> : children}
    </div>
  )
}
