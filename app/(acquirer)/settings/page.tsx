import { notFound } from 'next/navigation'
import { pageContext } from '@/app/_server/context'
import { formReturn } from '@/app/_server/form-return'
import { currentLocale } from '@/app/_server/locale'
import { PlainForm } from '@/components/forms/plain-form'
import { paths } from '@/components/paths'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { SOLO_MAX_FEN } from '@/domain/case/solo-award'
import { formatYuan } from '@/domain/money/fen'
import type { Refusal } from '@/domain/refusal'
import { fieldSentence } from '@/messages/client-messages'
import { type Messages, messagesFor } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { readSettings } from '@/usecases/institution/read-settings'
import { AcquirerFrame } from '../acquirer-frame'

type Query = Partial<Record<'form' | 'saved', string>>

export async function generateMetadata() {
  return { title: messagesFor(await currentLocale()).settings.title }
}

/** What an institution sets for itself; its administrator alone gets here. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, ctx, locale, returned] = await Promise.all([searchParams, pageContext(), currentLocale(), formReturn(searchParams)])
  const read = await readSettings(ctx)
  // Strangers are asked to sign in by the frame.
  if (!read.ok && ctx.actor.role === 'guest') return <AcquirerFrame current="settings" counts={null}>{null}</AcquirerFrame>
  if (!read.ok) notFound()
  const messages = messagesFor(locale)
  const { settings: { title, lead, solo } } = messages
  const { soloUpToFen } = read.value
  const typed = returned?.typed.soloUpToYuan
  return (
    <AcquirerFrame current="settings" counts={null}>
      <div className="grid max-w-[44rem] content-start gap-4 p-4 md:p-7">
        <header>
          <h1 className="text-2xl">{title}</h1>
          <p className="text-ink-3">{lead}</p>
        </header>
        <Card title={solo.title}>
          {query.saved && !returned && <Banner live tone="ok">{solo.saved}</Banner>}
          <p>{solo.body}</p>
          <p><b>{soloUpToFen > 0 ? solo.now(formatYuan(soloUpToFen)) : solo.none}</b></p>
          {returned && <Refused refusal={returned.refusal} messages={messages} />}
          <PlainForm path="/api/v1/institution/solo-limit" formKey={ctx.newId()} from={paths.settings()} fields={{ knownYuan: yuan(soloUpToFen) }} className="grid gap-4">
            <TextField
              id="form" name="soloUpToYuan" label={solo.label} before="¥" inputMode="decimal" autoComplete="off" required hint={solo.hint(formatYuan(SOLO_MAX_FEN))}
              defaultValue={typeof typed === 'string' ? typed : yuan(soloUpToFen)} error={fieldError(returned?.refusal, messages)}
            />
            <Button type="submit" look="primary" big>{solo.submit}</Button>
          </PlainForm>
        </Card>
      </div>
    </AcquirerFrame>
  )
}

function Refused({ refusal, messages: { client, settings, workspace } }: { refusal: Refusal; messages: Messages }) {
  return (
    <Banner live tone="bad" title={client.form.notSent}>
      {refusal.code === 'stale' ? settings.solo.stale : sentenceFor(client.refusals, refusal)}
      {refusal.code === 'step_up' && <span className="block"><Link href={paths.stepUp(paths.settings())}>{workspace.next.confirmIdentity}</Link></span>}
    </Banner>
  )
}

function fieldError(refusal: Refusal | undefined, { client }: Messages): string | undefined {
  const [key] = refusal?.code === 'invalid' ? refusal.fields.soloUpToYuan ?? [] : []
  return key === undefined ? undefined : fieldSentence(client, key)
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)
