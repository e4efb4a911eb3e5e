import type { RefundKind } from '@/domain/case/claim'
import type { Messages } from '../zh-CN/messages'
import { formatYuan } from '@/domain/money/fen'
import { clocks } from './clocks'

const outcomes: Messages['events']['outcomes'] = { refund_full: 'full refund', refund_partial: 'partial refund', explained: 'explanation', rejected: 'claim not upheld' }
const contestGrounds: Messages['events']['contestGrounds'] = {
  already_refunded: 'already refunded', goods_delivered: 'goods delivered', not_our_sale: 'not a sale of the shop', amount_differs: 'the amount differs', not_received: 'money not received',
}
const refusalGrounds: Messages['events']['refusalGrounds'] = {
  out_of_remit: 'outside the remit', already_taken_elsewhere: 'already before a court, arbitrator or another body', not_consumer_or_no_dispute: 'not a consumer dispute',
  over_3_years: 'more than three years after it was known', materials_missing_or_false: 'papers missing or untrue', impersonation_or_identity_refused: 'impersonation, or true identity refused',
  other_law: 'another law provides otherwise', not_principal_no_authority: 'not the person concerned and without authority', settled_and_performed: 'settled and performed', fair_offer_already_made: 'a fair offer was made already',
}
const items: Messages['events']['items'] = {
  wechat_bill: 'WeChat bill', pos_slip: 'POS slip', bank_statement: 'bank statement', identity: 'proof of identity', authority: 'authority', description: 'a description',
}
const mediationGrounds: Messages['events']['mediationGrounds'] = {
  withdrawn_or_settled: 'withdrawn, or settled between the parties', no_show_or_refusal: 'a side stayed away or refused', no_agreement_stated: 'the sides say they cannot agree', appraisal_cost_disputed: 'no agreement on the cost of an appraisal',
  sixty_days: 'no agreement within sixty days', no_longer_acceptable: 'found not acceptable after all', party_gone: 'a side died, ceased or cannot be reached', other_law: 'another case the law names',
}
const mergeGrounds: Messages['events']['mergeGrounds'] = { same_payment: 'the same payment', same_matter: 'the same matter, no new facts' }
const reopenGrounds: Messages['events']['reopenGrounds'] = { new_facts: 'new facts', not_performed: 'the decision was not carried out', repeat: 'complained again' }
const reviewResults: Messages['events']['reviewResults'] = { upheld: 'the decision stands', changed: 'the decision is changed' }
const refundKinds: Record<RefundKind, string> = { refund: 'instructed a refund', chargeback: 'recorded a chargeback', goodwill: 'recorded a goodwill payment' }
const ledgers = { wechat: 'WeChat', pos: 'POS', bank: 'bank' }

export const events: Messages['events'] = {
  sentences: {
    'complaint.submitted': ({ amountFen }) => `filed the complaint, about ${formatYuan(amountFen)}`,
    'complaint.withdrawn': () => 'withdrew the complaint',
    'information.requested': (body) => `asked the consumer for: ${body.items.map((item) => items[item]).join(', ')}`,
    'information.supplied': () => 'supplied what was asked for',
    'case.accepted': () => 'accepted the complaint',
    'case.refused': ({ ground }) => `did not accept the complaint: ${refusalGrounds[ground]}`,
    'case.assigned': () => 'assigned a handler',
    'merchant.asked': () => 'served the merchant and asked for an answer',
    'refund.agreed': ({ amountFen }) => `the merchant agreed to refund ${formatYuan(amountFen)}`,
    'response.contested': ({ ground }) => `the merchant contested: ${contestGrounds[ground]}`,
    'merchant.passed': () => 'the merchant did not answer in time; the case goes on with the file as it is',
    'investigation.opened': () => 'opened the investigation',
    'investigation.paused': () => 'asked an outside body; the deadline waits',
    'investigation.resumed': () => 'the outside inquiry ended; the deadline runs again',
    'ledger.attached': ({ ledger, rows }) => `imported ${rows} ${rows === 1 ? 'row' : 'rows'} of the ${ledgers[ledger]} ledger`,
    'diagnosis.recorded': ({ summary }) => `laid the three ledgers side by side: rule ${summary.rule}, ${summary.confidencePercent}% sure`,
    'decision.proposed': ({ outcome, approvedFen }) => `proposed a decision: ${outcomes[outcome]}${approvedFen > 0 ? ` of ${formatYuan(approvedFen)}` : ''}`,
    'decision.returned': () => 'sent the proposed decision back',
    'decision.approved': () => 'approved; the case is decided',
    'decision.accepted': () => 'the consumer accepted the decision',
    'refund.recorded': ({ amountFen, channelRefundNo, kind = 'refund' }) => `${refundKinds[kind]} of ${formatYuan(amountFen)}, channel number ${channelRefundNo}`,
    'arrival.confirmed': () => 'the consumer saw the money arrive',
    'case.closed': () => 'closed',
    'evidence.added': () => 'added evidence',
    'evidence.disclosed': ({ to }) => `disclosed a piece of evidence to the ${to}`,
    'message.sent': () => 'sent a message',
    'note.added': () => 'internal note',
    'contact.revealed': ({ field }) => `looked at the consumer’s ${field}`,
    'clock.started': ({ kind }) => `deadline started: ${clocks.names[kind]}`,
    'clock.paused': ({ kind }) => `deadline paused: ${clocks.names[kind]}`,
    'clock.resumed': ({ kind }) => `deadline runs again with a new date: ${clocks.names[kind]}`,
    'clock.stopped': ({ kind }) => `deadline ended: ${clocks.names[kind]}`,
    'clock.breached': ({ kind }) => `deadline missed: ${clocks.names[kind]}`,
    'complaint.recorded': ({ amountFen }) => `took the complaint down on the phone, about ${formatYuan(amountFen)}`,
    'new_facts.recorded': () => 'found that the consumer brought new facts or reasons',
    'case.merged': ({ ground, intoReference }) => `joined to ${intoReference}: ${mergeGrounds[ground]}`,
    'case.absorbed': ({ otherReference }) => `${otherReference} goes on under this case`,
    'case.unmerged': () => 'parted again, handled on its own',
    'case.released': ({ otherReference }) => `${otherReference} is no longer under this case`,
    'interest.declared': () => 'declared an interest and stays out',
    'refund.asked': ({ amountFen }) => `the merchant agreed to ${formatYuan(amountFen)} and asked its acquirer to refund`,
    'pause.objected': () => 'objected to the pause',
    'mediation.proposed': () => 'proposed mediation',
    'mediation.consented': () => 'agreed to mediation',
    'mediation.opened': () => 'opened the mediation',
    'mediation.agreed': ({ outcome, approvedFen }) => `agreed in mediation: ${outcomes[outcome]}${approvedFen > 0 ? ` of ${formatYuan(approvedFen)}` : ''}`,
    'mediation.ended': ({ ground }) => `mediation ended: ${mediationGrounds[ground]}`,
    'extension.proposed': () => 'asked for more time to decide',
    'extension.returned': () => 'more time was refused',
    'extension.approved': () => 'more time was approved',
    'decision.rejected': () => 'the consumer does not accept the decision',
    'excess.proposed': ({ amountFen }) => `proposed ${formatYuan(amountFen)} beyond what was paid`,
    'excess.returned': () => 'did not allow more than was paid to go back',
    'excess.allowed': () => 'allowed more than was paid to go back',
    'arrival.observed': () => 'the bank’s ledger shows the refund',
    'bank.asked': () => 'the refund is overdue; the payer’s bank was asked',
    'review.requested': () => 'asked for a review',
    'review.decided': ({ result }) => `review: ${reviewResults[result]}`,
    'case.escalated': () => 'taken to the regulator',
    'escalation.forwarded': () => 'the regulator sent it on',
    'feedback.recorded': () => 'reported to the regulator',
    'escalation.returned': () => 'the regulator wants it handled again',
    'escalation.ended': () => 'closed by the regulator',
    'case.reopened': ({ ground }) => `taken up again: ${reopenGrounds[ground]}`,
    'case.rated': ({ stars }) => `the consumer gave ${stars} of 5`,
    'message.acknowledged': () => 'read the consumer’s messages; no answer needed',
    'clock.extended': ({ kind }) => `deadline extended: ${clocks.names[kind]}`,
    'clock.recomputed': ({ kind }) => `the holidays were announced; new date: ${clocks.names[kind]}`,
    'clock.warned': ({ kind, percent }) => `${percent}% of the time is gone: ${clocks.names[kind]}`,
    'clock.lapsed': ({ kind }) => `time is over: ${clocks.names[kind]}`,
  },
  outcomes,
  contestGrounds,
  refusalGrounds,
  mediationGrounds,
  mergeGrounds,
  reopenGrounds,
  reviewResults,
  items,
  clauses: {
    ecommerce_55: 'E-Commerce Law, art. 55: a wrong payment instruction is traced, corrected promptly and made good',
    consumer_55: 'Consumer Protection Law, art. 55: compensation for fraud',
    acquiring_31: 'Measures for Bank Card Acquiring: a refund follows the original transaction to the original card',
    pbc_43: 'PBoC Order 2020-5, art. 43: complaints are verified and answered',
    house_original_route: 'House rule: back the way it came',
  },
  entry: (seq) => `#${seq}`,
  visibleTo: (parties) => `visible to ${parties}`,
  internalOnly: 'this institution only',
  withOffice: (name, office) => `${name} (${office})`,
}
