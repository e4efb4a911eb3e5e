import { type CaseFacts, waitingFor } from '@/domain/case/facts'
import type { Messages } from '@/messages/locale'
import type { Tone } from '../ui/chip'

/** Whose turn it is, as a chip. Green only when it ended with the money seen. */
export function turnOf(facts: CaseFacts, { tracker, common }: Messages): { tone: Tone; label: string } {
  const who = waitingFor(facts)
  if (who === 'nobody') return { tone: facts.state === 'closed' ? 'ok' : 'neutral', label: common.statesForConsumer[facts.state] }
  // A refund under way and a decision to accept are the person's to confirm, whoever else is at work.
  return { tone: who === 'consumer' ? 'warn' : 'info', label: tracker.turnLabel(common.turnsForConsumer[who]) }
}
