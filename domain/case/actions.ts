/** What can be done to a case. Imperative; the event it leaves is the same words in the past tense. */
export const ACTIONS = [
  'case.view',
  'complaint.submit', 'complaint.withdraw',
  'information.request', 'information.supply',
  'case.accept', 'case.refuse', 'case.assign',
  'merchant.ask', 'refund.agree', 'response.contest', 'merchant.pass',
  'investigation.open', 'investigation.pause', 'investigation.resume',
  'ledger.attach', 'diagnosis.record',
  'decision.propose', 'decision.return', 'decision.approve', 'decision.accept',
  'refund.record', 'arrival.confirm', 'case.close',
  'evidence.add', 'evidence.disclose', 'message.send', 'note.add', 'contact.reveal',
  'clock.start', 'clock.pause', 'clock.resume', 'clock.stop', 'clock.breach',
] as const
export type Action = (typeof ACTIONS)[number]
