import type { ReactNode } from 'react'
import { NextStepCard } from '@/components/case/next-step-card'
import { PlainForm } from '@/components/forms/plain-form'
import { BlockedButton, Button, ButtonLink } from '@/components/ui/button'
import type { Action } from '@/domain/case/actions'
import { nextActs } from '@/domain/case/next-acts'
import { Refused } from '../../proposal/refused'
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
  'case.merge': { act: 'merge' },
  'case.unmerge': { act: 'unmerge' },
  'interest.declare': { act: 'recuse' },
  'merchant.ask': { act: 'ask' },
  'investigation.open': { door: 'investigation', act: 'open' },
  'merchant.pass': { door: 'silence', act: 'pass' },
  'investigation.pause': { act: 'pause' },
  'investigation.resume': { door: 'resumption', act: 'resume' },
  'decision.propose': { act: 'propose' },
  'decision.return': { act: 'return' },
  'decision.approve': { door: 'approvals', act: 'approve' },
  'refund.record': { act: 'refund' },
  'bank.ask': { act: 'bank' },
  'excess.propose': { act: 'exceed' },
  'excess.return': { act: 'excess-return' },
  'excess.allow': { door: 'excess-approvals', act: 'excess-allow' },
  'extension.propose': { act: 'extend' },
  'extension.return': { act: 'extension-return' },
  'extension.approve': { door: 'extension-approvals', act: 'extension-approve' },
  'case.close': { door: 'closure', act: 'close' },
  'message.acknowledge': { door: 'acknowledgements', act: 'acknowledge' },
  'new_facts.record': { act: 'new-facts' },
  'mediation.propose': { act: 'mediation-proposal' },
  'mediation.open': { act: 'mediation' },
  'mediation.agree': { act: 'mediation-agreement' },
  'mediation.end': { act: 'mediation-end' },
  'review.decide': { act: 'review' },
  'escalation.forward': { door: 'forwarding', act: 'forwarding' },
  'feedback.record': { act: 'feedback' },
  'escalation.return': { act: 'escalation-return' },
  'escalation.end': { act: 'escalation-end' },
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
      hint={<>{next.of[hint]}<RefusedPress setting={setting} /></>}
      primary={first && <ActButton action={first} look="primary" setting={setting} />}
      others={rest.length > 0 ? rest.map((action) => action && <ActButton key={action} action={action} look="secondary" setting={setting} />) : undefined}
    />
  )
}

function ActButton({ action, look, setting }: { action: Action; look: Look; setting: CaseSetting }) {
  const way = wayOf(action, setting)
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

/** Whoever needs no second person stays on the case. */
const wayOf = (action: Action, { ctx }: CaseSetting): Way | undefined =>
  (action === 'decision.approve' && ctx.actor.role === 'handler' ? { door: 'solo-approvals', act: 'approve' } : WAYS[action])

function buttonText(action: Action, { view: { facts }, ctx, messages: { workspace: { acts }, proposals, conversation } }: CaseSetting): string {
  switch (action) {
    case 'extension.propose': return proposals.extension.propose.button
    case 'extension.return': return proposals.extension.return.button
    case 'extension.approve': return proposals.extension.approve
    case 'excess.propose': return proposals.excess.propose.button
    case 'excess.return': return proposals.excess.return.button
    case 'excess.allow': return proposals.excess.approve
    case 'bank.ask': return proposals.bank.button
    case 'message.acknowledge': return conversation.acknowledge.button
    case 'case.accept': return acts.accept.button
    case 'case.refuse': return acts.refuse.button
    case 'information.request': return acts.request.button
    case 'case.assign': return acts.assign.button
    case 'case.merge': return acts.merge.button
    case 'case.unmerge': return acts.unmerge.button
    case 'interest.declare': return acts.recuse.button
    case 'merchant.ask': return facts.servedAt ? acts.ask.buttonAgain : acts.ask.button
    case 'investigation.open': return acts.open.button
    case 'merchant.pass': return acts.pass.button
    case 'investigation.pause': return acts.pause.button
    case 'investigation.resume': return acts.resume.button
    case 'decision.propose': return acts.propose.button
    case 'decision.return': return acts.return.button
    case 'decision.approve': return ctx.actor.role === 'handler' ? proposals.soloButton : acts.approve.button
    case 'new_facts.record': return acts.newFacts.button
    case 'mediation.propose': return acts.mediationProposal.button
    case 'mediation.open': return acts.mediation.button
    case 'mediation.agree': return acts.mediationAgreement.button
    case 'mediation.end': return acts.mediationEnd.button
    case 'review.decide': return acts.review.button
    case 'escalation.forward': return acts.forwarding.button
    case 'feedback.record': return acts.feedback.button
    case 'escalation.return': return acts.escalationReturn.button
    case 'escalation.end': return acts.escalationEnd.button
    case 'refund.record': return facts.refunds.length > 0 ? acts.refund.buttonAgain : acts.refund.button
    default: return acts.close.button
  }
}

/** Why the last press was not carried out, and what somebody else did meanwhile. Acts with a form tell it there. */
function RefusedPress({ setting }: { setting: CaseSetting }): ReactNode {
  const { act, returned } = setting
  const isPress = Object.values(WAYS).some((way) => 'door' in way && way.act === act) || act === 'diagnosis'
  if (!returned || !isPress) return null
  return <span id="form" className="mt-2 block"><Refused setting={setting} from={hereWith(setting, undefined)} /></span>
}
