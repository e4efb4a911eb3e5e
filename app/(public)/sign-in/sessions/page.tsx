import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formatMoment } from '@/components/format/dates'
import { paths } from '@/components/paths'
import { SignOut } from '@/components/shell/sign-out'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { messagesFor } from '@/messages/locale'
import { listSessions } from '@/usecases/sign-in/list-sessions'
import { pageContext } from '../../../_server/context'
import { currentLocale } from '../../../_server/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.sessions.title }
}

/** Where a person is signed in, each with a way to end it. */
export default async function Page() {
  const [ctx, locale] = [await pageContext(), await currentLocale()]
  const { signIn: { sessions: words }, common } = messagesFor(locale)
  const sessions = await listSessions(ctx)
  if (!sessions.ok) redirect(paths.signIn(paths.sessions()))
  const moment = (at: Date) => formatMoment(at, { locale, now: ctx.now })
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{words.title}</h1>
        <p className="mt-1.5 text-ink-2">{words.intro}</p>
      </div>
      <ul className="grid gap-3">
        {sessions.value.map(({ id, browser, role, orgName, orgNameEn, createdAt, lastSeenAt, isThisOne }) => {
          const name = browser || words.unknownBrowser
          const organisation = locale === 'en' ? orgNameEn : orgName
          return (
            <li key={id}>
              <Card title={name} aside={isThisOne && <Chip tone="ok">{words.thisOne}</Chip>}>
                <p className="text-ink-2">{[common.roles[role], organisation].filter(Boolean).join(' · ')}</p>
                <p className="text-sm text-ink-3 tabular-nums">{words.signedInAt(moment(createdAt))} · {words.lastSeenAt(moment(lastSeenAt))}</p>
                {isThisOne ? <SignOut text={common.shell.signOut} /> : (
                  <form method="post" action={`/api/v1/sessions/${id}/end`}>
                    <input type="hidden" name="_from" value={paths.sessions()} />
                    <Button type="submit" look="danger" aria-label={words.endLabel(name)}>{words.end}</Button>
                  </form>
                )}
              </Card>
            </li>
          )
        })}
      </ul>
    </>
  )
}
