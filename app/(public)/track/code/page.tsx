import type { Metadata } from 'next'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { CodeField } from '@/components/sign-in/code-field'
import { DoorForm } from '@/components/sign-in/door-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
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

/** The code for a reference. The page is the same whether or not there is such a complaint. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const { messages, refusal, isDemo, errors } = await readDoor(searchParams)
  const { track: words, code, demo } = messages.signIn
  const pending = isDemo ? await readPendingCode(await pageContext(), 'track') : null
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{code.title}</h1>
        <p className="mt-1.5 text-ink-2">{words.sent} {code.lives(CODE.livesMinutes)}</p>
      </div>
      {pending?.ok && <Banner tone="info">{pending.value.demoCode ? demo.code(pending.value.demoCode) : demo.noCode}</Banner>}
      <Card>
        <DoorForm path="/api/v1/track/code" from={paths.trackCode()} refusal={refusal} words={messages.client}>
          <CodeField label={code.label} error={errorAt(errors, 'code', messages.client)} />
          <Button type="submit" look="primary" big>{words.submit}</Button>
        </DoorForm>
        <p className="text-sm"><Link href={paths.track()}>{words.again}</Link></p>
        <p className="text-sm text-ink-3">{words.limits} {code.warning}</p>
      </Card>
    </>
  )
}
