import type { intake as original } from '../zh-CN/intake'

/** How complaints come in, for those who take them: on the phone, for somebody else, twice. */
export const intake: typeof original = {
  filed: { label: 'Filed', phone: 'Told on the phone, typed by staff', agent: 'By somebody with authority' },
  agent: { label: 'Agent', until: (day) => `authority until ${day}`, over: (day) => `authority ran out on ${day}` },

  samePayment: {
    title: 'Possibly the same payment',
    reasons: {
      transaction_id: 'Same WeChat transaction',
      out_trade_no: 'Same merchant order',
      rrn: 'Same reference number',
      amount_and_time: 'Same shop and amount, about the same time',
      same_consumer: 'Same consumer',
    },
    filedAt: (when) => `Filed ${when}`,
    mergeInto: 'Join to this one…',
    mergeIntoLabel: (reference) => `Join to this one… ${reference}`,
    mergeThis: 'Filed later: open it to join it to this case.',
  },
  merged: {
    into: (reference) => `Joined to ${reference}`,
    intoBody: 'Progress is there. If it was a mistake, they can be parted.',
    absorbed: 'Complaints joined to this one',
  },

  record: {
    link: 'Phone intake',
    title: 'Record a complaint by phone',
    lead: 'Fill it in while you listen, and read it back before you record it. The receipt and reference go to the caller, who can follow it with the reference or by signing in.',
    merchant: {
      title: 'Which shop is it about?',
      hint: 'Shops of this institution only; part of the name will do',
      none: 'The institution has no shop of that name',
      noneHint: 'Try the name on the slip or the bill. For a shop of another institution, ask the caller to ring the acquirer named on the slip.',
      another: 'Another shop',
    },
    sections: { caller: 'The caller', situation: 'What happened', payment: 'The payment', wish: 'Wish and story', readBack: 'Read it to the caller' },
    labels: {
      complaintType: 'What kind', amountYuan: 'How much was paid', paidOn: 'On which day', paidClock: 'At what time', payMeans: 'How it was paid',
      transactionId: 'WeChat transaction number', outTradeNo: 'Merchant order number', rrn: 'Reference number (REF on the slip)', accountTail: 'Last 4 digits of the card',
      wish: 'What outcome they want', wishYuan: 'How much should come back', words: 'What the caller says',
      name: 'Name', contact: 'Mobile number or e-mail', language: 'Language of the messages', readBack: 'Read to the caller, who says it is right',
    },
    nameHint: 'The full name; the shop sees the family name only',
    contactHint: 'One that receives codes: it is what they follow the case with',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    wordsHint: 'In the caller’s words. Take down no full card or identity number, password or code; they are masked if you do.',
    wishYuanHint: 'Only if they want money back; all of it if left empty',
    keysHint: 'If they have them; it can be recorded without',
    readBack: '{name}, let me read back what you said: on {paidOn} at {paidClock} you paid {amount} at “{merchant}” ({means}). What happened: {situation}. WeChat shows: {wechat}; POS: {pos}; card or balance: {bank}. You want: {wish}. You say: “{words}”. The receipt and news go to {contact}. Is that right?',
    readBackWish: '{wish}, {amount}',
    readBackNothing: '(not filled in)',
    submit: 'Record it',
    notHandler: 'Complaints by phone are recorded by handlers.',
  },
}
