import type { Metadata } from 'next'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { DraftCards } from '@/components/filing/draft-cards'
import { paths } from '@/components/paths'
import { SelfCheckForm } from '@/components/self-check/self-check-form'
import { SelfCheckQuestions } from '@/components/self-check/self-check-questions'
import { SelfCheckResult } from '@/components/self-check/self-check-result'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SummaryList } from '@/components/ui/summary-list'
import { selfCheck } from '@/domain/case/self-check'
import { allShown, readSelfCheck, selfCheckQuery } from '@/domain/case/self-check-answers'
import { messagesFor } from '@/messages/locale'
import { listDrafts } from '@/usecases/drafts/list-drafts'

interface Props { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: messagesFor(await currentLocale()).common.product.name } }
}

export default async function HomePage({ searchParams }: Props) {
  const [ctx, locale, query] = await Promise.all([pageContext(), currentLocale(), searchParams])
  const { home } = messagesFor(locale)
  const answers = readSelfCheck(query, ctx.now)
  const shown = allShown(answers.shown)
  const check = shown && selfCheck(shown, answers.paidAt ?? ctx.now, ctx.now)
  const isAsked = Object.keys(query).length > 0
  const drafts = await listDrafts(ctx)
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{home.title}</h1>
        <p className="mt-1.5 text-ink-2">{home.lead}</p>
      </div>
      {drafts.ok && <DraftCards drafts={drafts.value} setting={{ locale, now: ctx.now, words: home.goOn }} />}
      <Card>
        <SelfCheckForm path={paths.home()} looking={home.looking}>
          <SelfCheckQuestions answers={answers} now={ctx.now} words={home} />
          {answers.isPaidAtIgnored && <p className="text-amber">{home.paidAtIgnored}</p>}
          {isAsked && !check && <p role="alert" className="text-amber">{home.answerAll}</p>}
          {check
            ? <noscript><Button type="submit" look="primary" big>{home.see}</Button></noscript>
            : <div className="grid gap-2"><Button type="submit" look="primary" big>{home.see}</Button><ButtonLink href={paths.newComplaint()} big>{home.straight}</ButtonLink></div>}
        </SelfCheckForm>
      </Card>
      <div aria-live="polite" aria-label={home.resultLabel} role="region" className="grid empty:-mb-3.5">
        {check && (
          <SelfCheckResult check={check} isTodayAssumed={answers.paidAt === null && check.arrival !== null} setting={{ locale, now: ctx.now, words: home }}
            complainHref={`${paths.newComplaint()}?${selfCheckQuery(answers, { type: check.complaintType })}`} />
        )}
      </div>
      <Card title={home.promises.title}><SummaryList items={home.promises.items} /></Card>
      <Card title={home.track.title}>
        <p className="text-ink-2">{home.track.body}</p>
        <ButtonLink href={paths.track()} wide>{home.track.link}</ButtonLink>
      </Card>
    </>
  )
}
