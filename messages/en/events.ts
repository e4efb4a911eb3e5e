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
    'refund.recorded': ({ amountFen, channelRefundNo }) => `instructed a refund of ${formatYuan(amountFen)}, channel number ${channelRefundNo}`,
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
  },
  outcomes,
  contestGrounds,
  refusalGrounds,
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
