/** What can be done to a case. Imperative; the event it leaves is the same words in the past tense. */
export const ACTIONS = [
  'case.view',
  'complaint.submit', 'complaint.record', 'complaint.withdraw',
  'information.request', 'information.supply', 'new_facts.record',
  'case.accept', 'case.refuse', 'case.assign', 'case.merge', 'case.absorb', 'case.unmerge', 'case.release',
  'interest.declare',
  'merchant.ask', 'refund.agree', 'refund.ask', 'response.contest', 'merchant.pass',
  'investigation.open', 'investigation.pause', 'investigation.resume', 'pause.object',
  'ledger.attach', 'diagnosis.record',
  'mediation.propose', 'mediation.consent', 'mediation.open', 'mediation.agree', 'mediation.end',
  'extension.propose', 'extension.return', 'extension.approve',
  'decision.propose', 'decision.return', 'decision.approve', 'decision.accept', 'decision.reject',
  'refund.record', 'excess.propose', 'excess.return', 'excess.allow', 'arrival.confirm', 'arrival.observe', 'bank.ask',
  'review.request', 'review.decide',
  'case.escalate', 'escalation.forward', 'feedback.record', 'escalation.return', 'escalation.end',
  'case.close', 'case.reopen', 'case.rate',
  'evidence.add', 'evidence.disclose', 'message.send', 'message.acknowledge', 'note.add', 'contact.reveal',
  'clock.start', 'clock.pause', 'clock.resume', 'clock.extend', 'clock.recompute', 'clock.stop', 'clock.warn', 'clock.breach', 'clock.lapse',
] as const
export type Action = (typeof ACTIONS)[number]
