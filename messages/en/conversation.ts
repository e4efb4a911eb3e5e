import type { Messages } from '../zh-CN/messages'

export const conversation: Messages['conversation'] = {
  news: {
    unopened: 'Not opened yet',
    count: (count) => `${count} new`,
    mark: 'New',
  },

  composer: {
    label: 'To whom',
    sendTo: { consumer: 'Send to the consumer', merchant: 'Send to the merchant', both: 'Send to consumer and merchant' },
    readBy: { consumer: 'The consumer reads it, the merchant does not.', merchant: 'The merchant reads it, the consumer does not.', both: 'Consumer and merchant both read it.' },
  },

  templates: {
    label: 'Usual replies',
    choose: 'Choose a usual reply…',
    insert: 'Insert',
    hint: 'What stands in braces has to be replaced before it can be sent.',
    texts: {
      greeting: { name: 'Tell how it stands', text: 'Hello. We are working on your complaint {reference} and have asked “{merchant}” to check that day’s records. You will be told the outcome {decisionBy}. Please give your codes to nobody who says they are support.' },
      ask_item: { name: 'Ask for a paper', text: 'Hello. To find out about your payment of {amount} to “{merchant}” on {paidOn} we still need: {item}. Please upload it under “Add papers” on the complaint’s page; if you do not have it, just say so.' },
      arrival: { name: 'Tell when money arrives', text: 'Hello. The refund of {refunded} has been sent the way you paid and should arrive {arrivalBy}. It may carry the name Tenpay instead of the shop’s. If you do not see it then, tell us and we shall look for it.' },
      cause: { name: 'Explain the cause', text: 'Hello. We have found out about your payment of {amount} on {paidOn}: {cause}' },
      ask_shop: { name: 'Ask the shop for a paper', text: 'Hello. For complaint {reference} ({paidOn}, {amount}) we still need from you: {item}. Please upload it on this page with a short note.' },
      refund_underway: { name: 'Tell the shop of the refund', text: 'Hello. Complaint {reference}: the {refunded} you asked us to refund has been sent and should arrive {arrivalBy}.' },
      new_evidence: { name: 'Ask for comments', text: 'Hello. There is new evidence for you to see on complaint {reference}. Please comment in time; if you have nothing to say, press “No comment”.' },
    },
  },

  attachments: {
    title: 'Attachments',
    ours: 'Whoever gets the message can see what is attached from then on, and has time to answer: it is disclosed to them.',
    theirs: 'You may attach files that you can see; only the acquirer gets them.',
    newFor: (who) => `new to the ${who}`,
    attached: 'Attached',
  },

  acknowledge: {
    button: 'Read, no reply needed',
    lead: (count) => (count === 1 ? 'One message of the consumer has no reply yet.' : `${count} messages of the consumer have no reply yet.`),
  },

  shown: {
    title: 'New evidence for you to see',
    lead: (by) => `You may comment on the files below ${by}. The acquirer decides nothing before.`,
    late: 'The time to comment is over; you may still write.',
    answered: 'You have commented.',
    speak: 'Comment',
    noComment: 'No comment',
    noCommentLead: 'With “No comment” nobody has to wait until then.',
    noCommentWords: 'No comment on the evidence above.',
    from: (who) => `from the ${who}`,
  },

  disclosure: {
    both: 'Disclose to both sides',
    seenBy: (parties) => `seen by: ${parties}`,
    oursAlone: 'inside the institution only',
    notSeenBy: (parties) => `not yet seen by: ${parties}`,
    missing: 'Of the evidence cited, a side has not seen these yet:',
    then: 'Once disclosed, that side has 48 hours to answer, and nothing is decided before.',
    done: 'Disclosed',
    window: (who, until) => `The ${who} may answer new evidence until ${until}; nothing is decided before.`,
  },

  refundTask: {
    title: 'Refund for the merchant',
    asked: (amount, when) => `The merchant agreed on ${when} and asks you to refund ${amount}.`,
    decideFirst: 'Decide first, then record the refund.',
    recordNow: 'The decision is in force: send the refund and record it.',
    mine: 'Refund by the acquirer',
    steps: { asked: 'You asked the acquirer to refund', decided: 'The acquirer decides', refunded: 'The acquirer sends the refund', arrived: 'The customer has the money' },
    waiting: 'Waiting',
    refused: 'The acquirer did not agree to the refund; the decision says why.',
  },
}
