import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LANDING } from '@/components/landing'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { CodeField } from '@/components/sign-in/code-field'
import { DoorForm } from '@/components/sign-in/door-form'
import { Banner } from '@/components/ui/banner'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { isSteppedUp } from '@/domain/sign-in/step-up'
import { messagesFor } from '@/messages/locale'
import { readPendingCode } from '@/usecases/sign-in/read-pending-code'
import { currentSession, pageContext } from '../../../_server/context'
import { type DoorSearch, readDoor } from '../../../_server/door'
import { currentLocale } from '../../../_server/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.confirm.title }
}

/** Proves a factor once more: staff with the authenticator, consumers with a fresh code. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const { messages, next, refusal, isDemo, errors } = await readDoor(searchParams)
  const [ctx, session] = [await pageContext(), await currentSession()]
  const { confirm: words, code, demo } = messages.signIn
  if (!session?.userId) redirect(paths.signIn(next))

  const title = <h1 className="pt-2 text-3xl">{words.title}</h1>
  if (isSteppedUp(session, ctx.now)) {
    return <>{title}<Banner tone="ok" title={words.done}>{words.doneBody}</Banner><ButtonLink href={next ?? LANDING[ctx.actor.role]} look="primary" big>{words.back}</ButtonLink></>
  }
  const isStaff = session.membershipId !== null
  const pending = isStaff ? null : await readPendingCode(ctx, 'step_up')
  const isReady = isStaff || pending?.ok === true
  return (
    <>
      <div>
        {title}
        <p className="mt-1.5 text-ink-2">{words.intro} {isStaff ? words.totp : pending?.ok && code.sentTo(pending.value.maskedAddress)}</p>
      </div>
      {pending?.ok && pending.value.demoCode && <Banner tone="info">{demo.code(pending.value.demoCode)}</Banner>}
      <Card>
        {isReady ? (
          <DoorForm path="/api/v1/step-up" from={paths.stepUp(next)} next={next} refusal={refusal} words={messages.client}>
            <CodeField label={isStaff ? messages.signIn.second.label : code.label} error={errorAt(errors, 'code', messages.client)} />
            <Button type="submit" look="primary" big>{words.submit}</Button>
          </DoorForm>
        ) : (
          <DoorForm path="/api/v1/codes" from={paths.stepUp(next)} next={next} refusal={refusal} words={messages.client}>
            <input type="hidden" name="purpose" value="step_up" />
            <Button type="submit" look="primary" big>{words.send}</Button>
          </DoorForm>
        )}
        {isDemo && (
          <form method="post" action="/api/v1/demo/sign-in">
            <input type="hidden" name="userId" value={session.userId} />
            {session.membershipId && <input type="hidden" name="membershipId" value={session.membershipId} />}
            {next && <input type="hidden" name="next" value={next} />}
            <Button type="submit" wide>{demo.confirm}</Button>
          </form>
        )}
      </Card>
    </>
  )
}
