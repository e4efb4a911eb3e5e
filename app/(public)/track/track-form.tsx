import { errorAt } from '@/components/forms/field-errors'
import { paths } from '@/components/paths'
import { DoorForm } from '@/components/sign-in/door-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import type { Door } from '../../_server/door'

/** Asks for the reference of a complaint. */
export function TrackForm({ door: { messages, refusal, errors }, reference }: { door: Door; reference: string | undefined }) {
  const words = messages.signIn.track
  return (
    <>
      <div className="pt-2">
        <h1 className="text-3xl">{words.title}</h1>
        <p className="mt-1.5 text-ink-2">{words.intro}</p>
      </div>
      <Card>
        <DoorForm path="/api/v1/track" from={paths.track()} refusal={refusal} words={messages.client}>
          <TextField
            id="reference" name="reference" label={words.label} hint={words.hint} error={errorAt(errors, 'reference', messages.client)} defaultValue={reference}
            required autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} className="tabular-nums"
          />
          <Button type="submit" look="primary" big>{words.send}</Button>
        </DoorForm>
        <p className="text-sm"><Link href={paths.signIn()}>{words.signIn}</Link></p>
      </Card>
    </>
  )
}
