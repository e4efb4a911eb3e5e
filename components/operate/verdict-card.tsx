import type { Messages } from '@/messages/locale'
import { sentenceFor } from '@/messages/refusal-sentences'
import { PlainForm } from '../forms/plain-form'
import { Banner } from '../ui/banner'
import { BlockedButton, Button } from '../ui/button'
import { Card } from '../ui/card'
import type { Returned } from './rule-form'

interface VerdictCardProps {
  title: string
  /** What will happen once it is in force. */
  happens: string
  /** Where the forms post: `/activation` and `/rejection` under it. */
  path: string
  from: string
  newKey: () => string
  isOwn: boolean
  returned: Returned | null
  messages: Messages
}

/** A waiting version before its second person: in force, or put aside. Its proposer reads why they cannot, and may take it back. */
export function VerdictCard({ title, happens, path, from, newKey, isOwn, returned, messages: { rules: { version: words }, client } }: VerdictCardProps) {
  return (
    <Card title={title} tone="amber" id="form">
      {returned && <Banner live tone="bad" title={words.refused}>{returned.refusal.code === 'not_found' ? words.gone : sentenceFor(client.refusals, returned.refusal)}</Banner>}
      <p className="max-w-[44rem] text-ink-2">{happens}</p>
      <div className="flex flex-wrap items-start gap-3">
        {isOwn ? <BlockedButton reason={words.own} reasonId="why-activate" wide={false}>{words.activate}</BlockedButton> : (
          <PlainForm path={`${path}/activation`} formKey={newKey()} from={from}><Button type="submit" look="primary">{words.activate}</Button></PlainForm>
        )}
        <PlainForm path={`${path}/rejection`} formKey={newKey()} from={from}><Button type="submit">{isOwn ? words.withdraw : words.decline}</Button></PlainForm>
      </div>
    </Card>
  )
}
