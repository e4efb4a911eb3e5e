import type { ReactNode } from 'react'
import { NextStepCard } from '@/components/case/next-step-card'
import { PlainForm } from '@/components/forms/plain-form'
import { Banner } from '@/components/ui/banner'
import { BlockedButton, Button, ButtonLink } from '@/components/ui/button'
import type { Action } from '@/domain/case/actions'
import { nextActs } from '@/domain/case/next-acts'
import { sentenceFor } from '@/messages/refusal-sentences'
import { type CaseSetting, doorOf, formOptions, hereWith } from './case-setting'
import { objectionTo } from './objections'

type Look = 'primary' | 'secondary'
/** An act either opens its form (`act`), or is one press (`door`) since there is nothing to fill in. */
type Way = { act: string } | { door: string; act: string }

const WAYS: Partial<Record<Action, Way>> = {
  'case.accept': { door: 'acceptance', act: 'accept' },
  'case.refuse': { act: 'refuse' },
  'information.request': { act: 'request' },
  'case.assign': { act: 'assign' },
  'merchant.ask': { act: 'ask' },
  'investigation.open': { door: 'investigation', act: 'open' },
  'merchant.pass': { door: 'silence', act: 'pass' },
  'investigation.pause': { act: 'pause' },
  'investigation.resume': { door: 'resumption', act: 'resume' },
  'decision.propose': { act: 'propose' },
  'decision.return': { act: 'return' },
  'decision.approve': { door: 'approvals', act: 'approve' },
  'refund.record': { act: 'refund' },
  'case.close': { door: 'closure', act: 'close' },
}

/** The one act above all, by state, and the others beside it. What the role can never do is absent; what it cannot do now says why. */
export function NextStep({ setting }: { setting: CaseSetting }) {
  const { view: { facts, acts }, messages } = setting
  const { workspace: { next } } = messages
  const { hint, primary, others } = nextActs(facts)
  const given = [...(primary ? [primary] : []), ...others].filter((action) => acts[action] !== undefined)
  const [first, ...rest] = given[0] === primary ? given : [undefined, ...given]
  return (
    <NextStepCard
      title={next.title}
      hint={<>{next.of[hint]}<Refused setting={setting} /></>}
      primary={first && <ActButton action={first} look="primary" setting={setting} />}
      others={rest.length > 0 ? rest.map((action) => action && <ActButton key={action} action={action} look="secondary" setting={setting} />) : undefined}
    />
  )
}

function ActButton({ action, look, setting }: { action: Action; look: Look; setting: CaseSetting }) {
  const way = WAYS[action]
  if (!way) return null
  const text = buttonText(action, setting)
  const big = look === 'primary'
  const objection = objectionTo(action, setting)
  if (objection) return <BlockedButton reason={objection} reasonId={`why-${way.act}`} big={big} wide>{text}</BlockedButton>
  if (!('door' in way)) return <ButtonLink href={`${hereWith(setting, way.act)}#form`} scroll={false} look={look} big={big} wide>{text}</ButtonLink>
  const { formKey, version, from } = formOptions(setting, way.act, { overwrites: true })
  return (
    <PlainForm path={doorOf(setting, way.door)} formKey={formKey} version={version} from={from} className="grid">
      <Button type="submit" look={look} big={big} wide>{text}</Button>
    </PlainForm>
  )
}

function buttonText(action: Action, { view: { facts }, messages: { workspace: { acts } } }: CaseSetting): string {
  switch (action) {
    case 'case.accept': return acts.accept.button
    case 'case.refuse': return acts.refuse.button
    case 'information.request': return acts.request.button
    case 'case.assign': return acts.assign.button
    case 'merchant.ask': return facts.servedAt ? acts.ask.buttonAgain : acts.ask.button
    case 'investigation.open': return acts.open.button
    case 'merchant.pass': return acts.pass.button
    case 'investigation.pause': return acts.pause.button
    case 'investigation.resume': return acts.resume.button
    case 'decision.propose': return acts.propose.button
    case 'decision.return': return acts.return.button
    case 'decision.approve': return acts.approve.button
    case 'refund.record': return facts.refunds.length > 0 ? acts.refund.buttonAgain : acts.refund.button
    default: return acts.close.button
  }
}

/** Why the last press was not carried out, and what somebody else did meanwhile. Acts with a form tell it there. */
function Refused({ setting: { act, returned, latest, messages } }: { setting: CaseSetting }): ReactNode {
  const isPress = Object.values(WAYS).some((way) => 'door' in way && way.act === act) || act === 'diagnosis'
  if (!returned || !isPress) return null
  const { refusal } = returned
  return (
    <span id="form" className="mt-2 block">
      <Banner live tone="bad" title={messages.workspace.next.refused}>
        {sentenceFor(messages.client.refusals, refusal)}
        {(refusal.code === 'stale' || refusal.code === 'wrong_state') && <span className="block">{latest}</span>}
      </Banner>
    </span>
  )
}
