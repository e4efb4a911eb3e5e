import type { Metadata } from 'next'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { DoorForm } from '@/components/sign-in/door-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { messagesFor } from '@/messages/locale'
import { type DoorSearch, readDoor, typedText } from '../../_server/door'
import { currentLocale } from '../../_server/locale'
import { DemoSignIn } from './demo-sign-in'
import { SignInHeader } from './sign-in-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.title }
}

/** Consumers: a phone or mailbox, and the code sent there. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const door = await readDoor(searchParams)
  const { messages, next, refusal, errors } = door
  const words = messages.signIn.contact
  return (
    <>
      <SignInHeader door={door} current="consumer" />
      <Card>
        <DoorForm path="/api/v1/codes" from={paths.signIn(next)} next={next} refusal={refusal} words={messages.client}>
          <input type="hidden" name="purpose" value="sign_in" />
          <TextField
            id="contact" name="contact" label={words.label} hint={words.hint} error={errorAt(errors, 'contact', messages.client)}
            defaultValue={typedText(door, 'contact')} required autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false}
          />
          <Button type="submit" look="primary" big>{words.send}</Button>
        </DoorForm>
        <p className="text-sm text-ink-2">{words.onlyReference} <Link href={paths.track()}>{words.track}</Link></p>
      </Card>
      <DemoSignIn door={door} />
    </>
  )
}
