import type { ClockKind } from '../clock/clock-facts'
import { CODE } from '../sign-in/code-rules'
import type { Clause, Outcome, PayMeans, RefundKind, RefusalGround } from './claim'
import type { EventBody, EventType } from './events'
import type { CaseFacts } from './facts'

/** What each text that leaves the house is made from: ids, codes, whole fen, instants as ISO text. Nothing personal. The texts are in `messages/`. */
export interface NoticeParams {
  /** The code itself is not a parameter: it is sealed. */
  code: Record<string, never>
  receipt: { reference: string; submittedAt: string; acceptanceDueAt: string; decisionDueAt: string }
  /** Codes of what is missing, joined by commas; by when it is wanted, which requests made before that was counted do not say. */
  information_requested: { reference: string; items: string; dueAt?: string }
  accepted: { reference: string; submittedAt: string; decisionDueAt: string }
  not_accepted: { reference: string; submittedAt: string; ground: RefusalGround }
  merged: { reference: string; intoReference: string }
  unmerged: { reference: string; acceptanceDueAt: string; decisionDueAt: string }
  merchant_answered: { reference: string; answer: 'agree' | 'contest'; decisionDueAt: string }
  decided: { reference: string; outcome: Outcome; approvedFen: number; clause: Clause; decidedAt: string }
  /** Absent: over the original route. */
  refund_recorded: { reference: string; amountFen: number; dueAt: string; kind?: RefundKind }
  extended: { reference: string; dueAt: string }
  /** The refund is overdue; where to look for it depends on how was paid. */
  bank_asked: { reference: string; amountFen: number; payMeans: PayMeans }
  closed: { reference: string }
  message_received: { reference: string }
  /** To those whose time it is: so much of it is gone, in hundredths, or all of it. */
  clock_warned: { reference: string; kind: ClockKind; percent: number; dueAt: string }
  clock_over: { reference: string; kind: ClockKind; dueAt: string }
  /** Something new was laid before them; by when they can speak to it. */
  evidence_disclosed: { reference: string; replyBy: string }
}
export type NoticeTemplate = keyof NoticeParams

/** The form of the parameters above; a text is made with the words of the version its parameters were made for. */
export const NOTICE_VERSION = 1

/** After how many minutes a text is worth nothing and is not sent any more. */
export const WORTHLESS_AFTER_MINUTES: Partial<Record<NoticeTemplate, number>> = { code: CODE.livesMinutes }

/** A text to be made: its template and what it is made from. */
export type Notice = { [T in NoticeTemplate]: { template: T; params: NoticeParams[T] } }[NoticeTemplate]

type Of<E extends EventType> = Extract<EventBody, { type: E }>
type Rules = { [E in EventType]?: (facts: CaseFacts, body: Of<E>) => Notice | null }

const only = ({ reference }: CaseFacts) => ({ reference })
const received = (facts: CaseFacts) => ({ ...only(facts), submittedAt: facts.submittedAt })
const decisionDueAt = (facts: CaseFacts) => facts.clocks.decision!.dueAt
const firstDates = (facts: CaseFacts) => ({ acceptanceDueAt: facts.clocks.acceptance!.dueAt, decisionDueAt: decisionDueAt(facts) })
const receipt = (facts: CaseFacts): Notice => ({ template: 'receipt', params: { ...received(facts), ...firstDates(facts) } })

/** Which event tells the consumer what; the facts are those after it. Source: complaint rules, section 2.3. */
const CONSUMER_NOTICES: Rules = {
  'complaint.submitted': receipt,
  'complaint.recorded': receipt,
  'information.requested': (facts, { items }) => ({ template: 'information_requested', params: { ...only(facts), items: items.join(','), dueAt: facts.clocks.supplement!.dueAt } }),
  'case.accepted': (facts) => ({ template: 'accepted', params: { ...received(facts), decisionDueAt: decisionDueAt(facts) } }),
  'case.refused': (facts, { ground }) => ({ template: 'not_accepted', params: { ...received(facts), ground } }),
  'case.merged': (facts, { intoReference }) => ({ template: 'merged', params: { ...only(facts), intoReference } }),
  'case.unmerged': (facts) => ({ template: 'unmerged', params: { ...only(facts), ...firstDates(facts) } }),
  'refund.agreed': (facts) => ({ template: 'merchant_answered', params: { ...only(facts), answer: 'agree', decisionDueAt: decisionDueAt(facts) } }),
  'refund.asked': (facts) => ({ template: 'merchant_answered', params: { ...only(facts), answer: 'agree', decisionDueAt: decisionDueAt(facts) } }),
  'response.contested': (facts) => ({ template: 'merchant_answered', params: { ...only(facts), answer: 'contest', decisionDueAt: decisionDueAt(facts) } }),
  'decision.approved': (facts) => {
    const { outcome, approvedFen, clause, at: decidedAt } = facts.decision!
    return { template: 'decided', params: { ...only(facts), outcome, approvedFen, clause, decidedAt } }
  },
  'refund.recorded': (facts, { amountFen, kind }) => ({ template: 'refund_recorded', params: { ...only(facts), amountFen, dueAt: facts.clocks.refund_arrival!.dueAt, ...(kind ? { kind } : {}) } }),
  'extension.approved': (facts) => ({ template: 'extended', params: { ...only(facts), dueAt: decisionDueAt(facts) } }),
  'bank.asked': (facts, { refundId }) => ({ template: 'bank_asked', params: { ...only(facts), amountFen: facts.refunds.find(({ id }) => id === refundId)!.amountFen, payMeans: facts.payMeans } }),
  'case.closed': (facts) => ({ template: 'closed', params: only(facts) }),
  'evidence.disclosed': (facts, { to }) => (to === 'consumer' ? { template: 'evidence_disclosed', params: { ...only(facts), replyBy: facts.clocks.consumer_reply!.dueAt } } : null),
  'message.sent': (facts) => ({ template: 'message_received', params: only(facts) }),
}

/** The notice this event owes the consumer; null when it owes none. */
export function consumerNotice(facts: CaseFacts, body: EventBody): Notice | null {
  return CONSUMER_NOTICES[body.type]?.(facts, body as never) ?? null
}
