import type { home as original } from '../zh-CN/home'

interface Arrival { by: string; passed: boolean }

const wechatRefund = ({ by, passed }: Arrival) => (passed
  ? `Refunds reach the WeChat balance in minutes and a card in 1–3 working days, so it should have been there by ${by}. There is nothing more to wait for: have it looked into now.`
  : `Refunds usually reach the WeChat balance in minutes and a card in 1–3 working days: ${by} at the latest. That is what is usual, not a promise.`)
const cardRefund = ({ by, passed }: Arrival) => (passed
  ? `A refund to a card used without WeChat is booked by the issuing bank, usually in 3–15 working days, so it should have been there by ${by}. There is nothing more to wait for: have it looked into now.`
  : `A refund to a card used without WeChat is booked by the issuing bank, usually in 3–15 working days: ${by} at the latest. That is what is usual, not a promise.`)

/** The first page: three questions, and what they make likely. */
export const home: typeof original = {
  title: 'Paid, but shown as refunded?',
  lead: 'Tell us what each of the three places shows, and see where the money may be and when it comes back.',
  questions: {
    wechat: 'WeChat shows',
    pos: 'The POS terminal or slip shows',
    bank: 'Bank card or WeChat balance',
    paidAt: 'When did you pay?',
    paidOn: 'Date',
    paidClock: 'Time',
  },
  shown: {
    wechat: { paid: 'Paid', refunded: 'Refunded', no_record: 'No record', unknown: 'I don’t know' },
    pos: { success: 'Approved', refunded: 'Refunded', failed: 'Failed', unknown: 'I don’t know' },
    bank: { debited: 'Taken, not back', returned: 'Back again', not_debited: 'Never taken', unknown: 'I don’t know' },
  },
  see: 'Where is my money?',
  looking: 'Looking…',
  answerAll: 'Answer all three to see the result. “I don’t know” is an answer.',
  paidAtIgnored: 'The payment must lie within the last three years and not in the future. We have counted from today instead.',
  todayAssumed: 'No date was given, so it is counted from today.',
  resultLabel: 'Self-check result',
  likelihood: { likely: 'Fairly sure', possible: 'Not so sure', open: 'Not certain yet' },
  findings: {
    till_gave_up: {
      title: 'Most likely a network delay',
      body: 'WeChat took the money, but the terminal gave up waiting and reversed the sale. Such money usually goes back the way it came.',
      arrival: wechatRefund,
      next: 'If your WeChat bill never shows a refund, none was sent to WeChat, and waiting will not help: complain.',
    },
    till_gave_up_bank_unseen: {
      title: 'Possibly a network delay',
      body: 'WeChat took the money, but the terminal gave up waiting and reversed the sale. Whether it is back, your card or balance will show.',
      arrival: wechatRefund,
      next: 'Look at the card or balance you paid with first: a refund may carry the name Tenpay instead of the shop’s.',
    },
    till_got_no_answer: {
      title: 'The terminal may not have received the result',
      body: 'WeChat shows paid, the terminal failed. Either the money comes back by itself, or the shop has to find it and refund it.',
      arrival: wechatRefund,
      next: 'Do not pay a second time. If you already did, choose “charged twice” when you complain.',
    },
    all_show_paid: {
      title: 'All three show a completed payment',
      body: 'The three places agree: the money was paid and not refunded. A shop that says it got nothing probably has not updated its own record.',
      next: 'Ask the shop to look it up by the order number in your WeChat bill. If it will not, or still says no, complain.',
    },
    not_posted_yet: {
      title: 'The money may not have left from here',
      body: 'WeChat shows paid, but the card or balance you looked at shows no payment. It may be another card, or the bank has not booked it yet.',
      next: 'Open the payment in your WeChat bill: “payment method” names the card. Look there.',
    },
    slip_missing: {
      title: 'The terminal’s side is missing',
      body: 'WeChat and the bank took the money. Whether the terminal approved or refunded is not known, so nothing can be said yet.',
      next: 'Find the slip, or ask the shop to look it up. If you cannot get it, complain anyway: the acquirer will fetch it.',
    },
    bank_missing: {
      title: 'The bank’s side is missing',
      body: 'WeChat shows paid. Whether the money is back, the card or balance you paid with will show.',
      next: 'Look there first. If you cannot, complain anyway: the acquirer will check.',
    },
    refund_on_its_way: {
      title: 'Most likely the refund is on its way',
      body: 'WeChat has started the refund; it has not arrived yet.',
      arrival: wechatRefund,
      next: 'Open the refund in your WeChat bill: “refund to” says where it goes. A credit card refund reduces what you owe; it is not cash.',
    },
    refund_unseen: {
      title: 'The refund may be there, or on its way',
      body: 'WeChat has started the refund. Whether it is there, your card or balance will show.',
      arrival: wechatRefund,
      next: 'It may carry the name Tenpay instead of the shop’s.',
    },
    undone_before_posting: {
      title: 'Possibly undone before it was taken',
      body: 'WeChat shows refunded, and the card or balance you looked at shows no payment. It was probably undone in time and never left your account.',
      next: 'Open the payment in your WeChat bill and check that it was this card.',
    },
    back_already: {
      title: 'The money is back',
      body: 'You see it returned. Check that it is the exact amount, on the card you paid with.',
      next: 'If it is too little, on the wrong card, or you want to know why: you can complain.',
    },
    back_but_shop_thinks_paid: {
      title: 'The money is back, but the terminal shows it as received',
      body: 'The shop may not know that it went back. If you took the goods, it may ask you to pay again.',
      next: 'Pay only in the shop, after checking amount and number on the terminal. Never follow a payment link from a stranger.',
    },
    pos_refund_not_back: {
      title: 'Possibly the refund is on its way',
      body: 'The terminal shows refunded, the money is not back. Paid through WeChat, it usually takes 1–3 working days.',
      arrival: cardRefund,
      next: 'Look for a refund number on the slip. A “refund” without one may exist on that terminal alone and never have been sent: complain.',
    },
    card_sale_broken_off: {
      title: 'Possibly the card payment was broken off',
      body: 'The terminal got no answer from the bank and usually reverses by itself: the bank holds the amount, then releases it.',
      arrival: cardRefund,
      next: 'Do not pay a second time. If it is not back by then, the reversal failed and the acquirer has to look.',
    },
    card_shows_paid: {
      title: 'Terminal and bank agree: paid',
      body: 'The money was paid and not refunded. The card was probably used directly, so WeChat has no record.',
      next: 'If the shop says it got nothing, ask it to look up the reference number on the slip. If it will not, complain.',
    },
    only_bank_shows: {
      title: 'WeChat’s and the terminal’s side are missing',
      body: 'The bank took an amount, but from which terminal is not known, so nothing can be said yet.',
      next: 'Find the slip and the WeChat bill. Without them you can still complain with the bank statement.',
    },
    only_pos_shows: {
      title: 'Perhaps it was not paid from here',
      body: 'The terminal shows approved, the card or balance you looked at shows no payment. It may be another card, or somebody else’s.',
      next: 'Compare the last four digits on the slip with your card.',
    },
    nothing_taken: {
      title: 'It looks as if nothing was taken',
      body: 'Where you looked, no payment shows. If it was another card or wallet, look there too.',
      next: 'If the shop wants you to pay again, ask to see its record of the failure first.',
    },
    too_little_known: {
      title: 'Too little is known yet',
      body: 'At least two of the three places have to be seen to say where the money is. We do not guess.',
      next: 'Look at the WeChat bill and the bank statement first. If you cannot, complain anyway: the acquirer will check.',
    },
  },
  provisional: 'The holidays of one of these years are not announced yet; the date may change.',
  keepTitle: 'Keep these',
  keep: {
    wechat_bill: 'A screenshot of this payment in your WeChat bill, order number legible',
    pos_slip: 'The POS slip, reference number and time legible',
    bank_statement: 'The statement of your card or balance',
  },
  noCodes: 'Never tell your code to anyone who says they are support',
  complain: 'Complain now and watch it for me',
  stillComplain: 'Complain all the same',
  waitFirst: (by) => `Wait until ${by}: how to do it safely`,
  straight: 'Skip this and complain',
  notADiagnosis: 'This is what your three answers make likely, not a finding. Once you complain, the records of all three sides are compared line by line.',
  goOn: {
    title: 'Go on with your complaint',
    line: (merchant, amount) => [merchant ?? 'No shop chosen yet', amount].filter(Boolean).join(' · '),
    saved: (when) => `Last saved: ${when}`,
    open: 'Go on writing',
  },
  track: { title: 'Complained already?', body: 'Track it with your reference and a one-time code. No password.', link: 'Track' },
  promises: {
    title: 'Once you have complained',
    items: [
      { term: 'Where', text: 'The ledgers of WeChat, terminal and bank are compared line by line, until it is clear who holds the money' },
      { term: 'When', text: 'Every deadline says which day and why that day; a late one is marked in red' },
      { term: 'Proof', text: 'Every step enters a tamper-evident record that you can verify yourself' },
    ],
  },
}
