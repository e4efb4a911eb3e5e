import type { Action } from '@/domain/case/actions'
import type { CaseFacts } from '@/domain/case/facts'
import type { Refusal } from '@/domain/refusal'
import type { Messages } from '@/messages/locale'
import { ButtonGrid } from '../case/next-step-card'
import { paths } from '../paths'
import { ButtonLink } from '../ui/button'

type Acts = Partial<Record<Action, Refusal | null>>
interface ActButtonsProps { caseId: string; facts: CaseFacts; acts: Acts; words: Messages['tracker']['acts'] }

type Act = 'arrival' | 'accept' | 'supply' | 'files' | 'message'
const ACTION: Record<Act, Action> = { arrival: 'arrival.confirm', accept: 'decision.accept', supply: 'information.supply', files: 'evidence.add', message: 'message.send' }

/** One thing above all, chosen by the state; what else is open, in pairs below. Nothing when nothing is. */
export function ActButtons({ caseId, facts, acts, words }: ActButtonsProps) {
  const open = (Object.keys(ACTION) as Act[]).filter((act) => acts[ACTION[act]] === null && isOwed(act, facts))
  const first = open.find((act) => act === 'arrival' || act === 'supply' || act === 'accept')
  // Who supplies what was asked for sends files there.
  const others = open.filter((act) => act !== first && !(first === 'supply' && act === 'files'))
  if (open.length === 0) return null
  const link = (act: Act) => paths.complaintPage(caseId, act)
  return (
    <nav aria-label={words.title} className="grid gap-2">
      {first && <ButtonLink href={link(first)} look="primary" big>{words[first]}</ButtonLink>}
      {others.length > 0 && <ButtonGrid>{others.map((act) => <ButtonLink key={act} href={link(act)}>{words[act]}</ButtonLink>)}</ButtonGrid>}
    </nav>
  )
}

/** An act that the state allows may have been done already. */
function isOwed(act: Act, { decision, refunds }: CaseFacts): boolean {
  if (act === 'accept') return decision !== null && !decision.accepted
  return act !== 'arrival' || refunds.some(({ confirmedAt }) => confirmedAt === null)
}
