import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { currentLocale } from '@/app/_server/locale'
import { PublicFrame } from '@/app/_server/public-frame'
import { DraftCards } from '@/components/filing/draft-cards'
import { paths } from '@/components/paths'
import { SignOut } from '@/components/shell/sign-out'
import { ComplaintCard } from '@/components/tracker/complaint-card'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { messagesFor } from '@/messages/locale'
import { listMyComplaints } from '@/usecases/consumer/list-my-complaints'
import { listDrafts } from '@/usecases/drafts/list-drafts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).tracker.list.title }
}

export default async function MyComplaintsPage() {
  const [ctx, locale] = await Promise.all([pageContext(), currentLocale()])
  const listed = await listMyComplaints(ctx)
  if (!listed.ok) redirect(paths.signIn(paths.complaints()))
  const messages = messagesFor(locale)
  const { list } = messages.tracker
  const drafts = await listDrafts(ctx)
  const setting = { locale, now: ctx.now, messages }
  const groups = [{ title: list.open, lines: listed.value.filter(({ isOver }) => !isOver) }, { title: list.closed, lines: listed.value.filter(({ isOver }) => isOver) }]
  return (
    <PublicFrame>
      <h1 className="pt-2 text-3xl">{list.title}</h1>
      {drafts.ok && <DraftCards drafts={drafts.value} setting={{ locale, now: ctx.now, words: messages.home.goOn }} />}
      {listed.value.length === 0 && <EmptyState title={list.empty} action={<ButtonLink href={paths.home()} look="primary">{list.start}</ButtonLink>}>{list.emptyHint}</EmptyState>}
      {groups.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => (
        <section key={title} aria-label={title} className="grid gap-2">
          <h2 className="text-md">{title}</h2>
          <ul className="grid gap-2.5">{lines.map((line) => <li key={line.id}><ComplaintCard complaint={line} setting={setting} /></li>)}</ul>
        </section>
      ))}
      {listed.value.length > 0 && <ButtonLink href={paths.newComplaint()} wide>{list.file}</ButtonLink>}
      <div className="flex justify-end"><SignOut text={messages.common.shell.signOut} /></div>
    </PublicFrame>
  )
}
