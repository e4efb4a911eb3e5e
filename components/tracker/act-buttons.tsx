import type { Action } from '@/domain/case/actions'
import type { CaseFacts } from '@/domain/case/facts'
import type { Refusal } from '@/domain/refusal'
import type { Messages } from '@/messages/locale'
import { ButtonGrid } from '../case/next-step-card'
import { paths } from '../paths'
import { ButtonLink } from '../ui/button'

type Acts = Partial<Record<Action, Refusal | null>>
interface ActButtonsProps { caseId: string; facts: CaseFacts; acts: Acts; words: Messages['tracker']['acts'] }

/** What a consumer can do to a case, the most owed first; each has a page of its own. */
const ACTION = {
  arrival: 'arrival.confirm', supply: 'information.supply', consent: 'mediation.consent', accept: 'decision.accept', reject: 'decision.reject',
  review: 'review.request', escalate: 'case.escalate', rate: 'case.rate', reopen: 'case.reopen',
  mediation: 'mediation.propose', objection: 'pause.object', files: 'evidence.add', message: 'message.send',
} as const satisfies Record<string, Action>
type Act = keyof typeof ACTION

/** One of these is what the case waits for; where a decision is to be answered, yes and no are equally large. */
const FOREMOST: readonly Act[] = ['arrival', 'supply', 'consent', 'accept', 'review', 'rate']

/** What is owed above all, chosen by the state; what else is open, in pairs below. Nothing when nothing is. */
export function ActButtons({ caseId, facts, acts, words }: ActButtonsProps) {
  const open = (Object.keys(ACTION) as Act[]).filter((act) => acts[ACTION[act]] === null && isOwed(act, facts))
  const first = FOREMOST.find((act) => open.includes(act))
  // Who supplies what was asked for sends files there.
  const others = open.filter((act) => act !== first && !(first === 'accept' && act === 'reject') && !(first === 'supply' && act === 'files'))
  if (open.length === 0) return null
  const link = (act: Act) => paths.complaintPage(caseId, act)
  return (
    <nav aria-label={words.title} className="grid gap-2">
      {first && <ButtonLink href={link(first)} look="primary" big>{words[first]}</ButtonLink>}
      {first === 'accept' && open.includes('reject') && <ButtonLink href={link('reject')} big>{words.reject}</ButtonLink>}
      {others.length > 0 && <ButtonGrid>{others.map((act) => <ButtonLink key={act} href={link(act)}>{words[act]}</ButtonLink>)}</ButtonGrid>}
    </nav>
  )
}

/** An act that the state allows may have been done already, or not be open to this case. */
function isOwed(act: Act, { state, decision, refunds, mediation, review, clocks, rating }: CaseFacts): boolean {
  const isAnswered = decision === null || decision.accepted || decision.rejected || decision.basis === 'mediation'
  switch (act) {
    case 'arrival': return refunds.some(({ confirmedAt }) => confirmedAt === null)
    case 'accept': case 'reject': return !isAnswered
    case 'review': return review === null && decision?.rejected === true && decision.basis !== 'mediation' && clocks.review_window?.state === 'running'
    case 'escalate': return state === 'review_decided' || decision?.rejected === true || clocks.decision?.breachedAt != null
    case 'rate': return rating === null
    case 'mediation': return !mediation || mediation.endedFor !== null
    case 'consent': return mediation !== null && mediation.endedFor === null && !mediation.consents.includes('consumer')
    default: return true
  }
}
