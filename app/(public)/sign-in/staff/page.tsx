import type { Metadata } from 'next'
import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { DoorForm } from '@/components/sign-in/door-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { messagesFor } from '@/messages/locale'
import { type DoorSearch, readDoor, typedText } from '../../../_server/door'
import { currentLocale } from '../../../_server/locale'
import { DemoSignIn } from '../demo-sign-in'
import { SignInHeader } from '../sign-in-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).signIn.title }
}

/** Staff, first step: account and password. */
export default async function Page({ searchParams }: { searchParams: DoorSearch }) {
  const door = await readDoor(searchParams)
  const { messages, next, refusal, errors } = door
  const words = messages.signIn.staff
  return (
    <>
      <SignInHeader door={door} current="staff" />
      <Card>
        <DoorForm path="/api/v1/sign-in/password" from={paths.signInStaff(next)} next={next} refusal={refusal} words={messages.client}>
          <TextField
            id="login" name="login" label={words.login} error={errorAt(errors, 'login', messages.client)} defaultValue={typedText(door, 'login')}
            required autoComplete="username" autoCapitalize="none" spellCheck={false}
          />
          <TextField id="password" name="password" type="password" label={words.password} error={errorAt(errors, 'password', messages.client)} required autoComplete="current-password" />
          <Button type="submit" look="primary" big>{words.next}</Button>
        </DoorForm>
        <p className="text-sm text-ink-2">{words.help}</p>
      </Card>
      <DemoSignIn door={door} />
    </>
  )
}
