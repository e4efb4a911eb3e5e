import type { Metadata } from 'next'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { CodeField } from '@/components/sign-in/code-field'
import { DoorForm } from '@/components/sign-in/door-form'
import { Banner } from '@/components/ui/banner'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { CODE } from '@/domain/sign-in/code-rules'
import { messagesFor } from '@/messages/locale'
import { readPendingCode } from '@/usecases/sign-in/read-pending-code'
import { pageContext } from '../../../_server/context'
import { type DoorSearch, readDoor } from '../../../_server/door'
import { currentLocale } from '../../../_server/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.code.title }
}

/** Consumers, second step: the code that was sent. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const { messages, next, refusal, errors } = await readDoor(searchParams)
  const { code: words, demo } = messages.signIn
  const pending = await readPendingCode(await pageContext(), 'sign_in')
  if (!pending.ok) {
    return (
      <>
        <h1 className="pt-2 text-3xl">{words.title}</h1>
        <Banner tone="warn" title={words.none}>{words.noneBody}</Banner>
        <ButtonLink href={paths.signIn(next)} look="primary" big>{words.again}</ButtonLink>
      </>
    )
  }
  const { maskedAddress, demoCode } = pending.value
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{words.title}</h1>
        <p className="mt-1.5 text-ink-2">{words.sentTo(maskedAddress)} {words.lives(CODE.livesMinutes)}</p>
      </div>
      {demoCode && <Banner tone="info">{demo.code(demoCode)}</Banner>}
      <Card>
        <DoorForm path="/api/v1/sign-in/code" from={paths.signInCode(next)} next={next} refusal={refusal} words={messages.client}>
          <CodeField label={words.label} error={errorAt(errors, 'code', messages.client)} />
          <Button type="submit" look="primary" big>{words.submit}</Button>
        </DoorForm>
        <p className="text-sm"><Link href={paths.signIn(next)}>{words.again}</Link></p>
        <p className="text-sm text-ink-3">{words.warning}</p>
      </Card>
    </>
  )
}
