import { PAYS } from './claim'
import type { CaseFacts } from './facts'

export type CloseMissing = 'decision' | 'acceptance' | 'arrival' | 'unread_message'

/**
 * What still stands between a decided case and its closing. Money must be seen, not promised; who got less than they asked for
 * has accepted that, or had their time to ask for a review; and no message of theirs is unread. Source: complaint rules, section 2.5.
 */
export function whatIsMissingToClose(facts: CaseFacts): readonly CloseMissing[] {
  const { decision, wishFen, refunds, unreadFromConsumer } = facts
  if (!decision) return ['decision']
  const missing: CloseMissing[] = []
  const arrivedFen = refunds.filter(({ confirmedAt }) => confirmedAt).reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (PAYS[decision.outcome] && arrivedFen < decision.approvedFen) missing.push('arrival')
  const isAllTheyWished = PAYS[decision.outcome] && decision.approvedFen >= wishFen
  if (!isAllTheyWished && !decision.accepted && !windowIsOver(facts)) missing.push('acceptance')
  if (unreadFromConsumer > 0) missing.push('unread_message')
  return missing
}

const windowIsOver = ({ clocks }: CaseFacts): boolean => clocks.review_window?.state === 'stopped' && clocks.review_window.stoppedAt! >= clocks.review_window.dueAt
