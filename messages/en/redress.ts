import type { Messages } from '../zh-CN/messages'

export const redress: Messages['redress'] = {
  title: 'Refund ledger',
  kinds: { refund: 'Refund, original route', chargeback: 'Chargeback', goodwill: 'Goodwill' },
  position: {
    paid: 'Paid', excess: 'Allowed beyond by two people', decided: 'Awarded', refunded: 'Refunded, original route', chargedBack: 'Charged back', goodwill: 'Goodwill',
    onItsWay: 'of it on its way', arrived: 'of it arrived', elsewhere: 'Sent back under other complaints', left: 'Left of the payment',
  },
  table: { caption: 'Each refund', kind: 'Kind', amount: 'Amount', number: 'Channel number', sent: 'Recorded', arrival: 'Arrival' },
  arrival: {
    onItsWay: 'On its way',
    late: 'Overdue',
    asked: (when) => `Payer’s bank asked ${when}`,
    seenByConsumer: (when) => `Confirmed by the consumer ${when}`,
    seenInLedger: (when) => `Seen on the statement ${when}`,
  },
  others: 'Other complaints about this payment',
  other: (reference, amount) => `${reference} sent back ${amount}`,
  ledgersSay: (refunded, outstanding) => `The ledgers show ${refunded} refunded already and ${outstanding} not. Check first, so that nothing is refunded twice.`,
  consumer: {
    title: 'Where your refund is',
    all: (amount) => `${amount} in all goes back to you`,
    arrived: (amount) => `${amount} arrived`,
    onItsWay: (amount) => `${amount} on its way`,
    toCome: (amount) => `${amount} not sent yet`,
    kinds: { refund: 'the way you paid', chargeback: 'to your card, as a chargeback', goodwill: 'a gesture of goodwill' },
    sent: { refund: 'Refund sent the way you paid', chargeback: 'Chargeback to your card recorded', goodwill: 'Goodwill payment sent' },
    sentOn: (when) => `sent ${when}`,
    state: {
      onItsWay: 'on its way',
      late: 'late and not seen yet',
      asked: (when) => `your bank was asked ${when} where it is`,
      seenByConsumer: (when) => `you confirmed it ${when}`,
      seenInLedger: (when) => `seen on the bank statement ${when}`,
    },
    whereToLook: 'If you cannot find it: the line may say Tenpay, not the shop; a refund to a credit card lowers what you owe and is no cash.',
  },
}
