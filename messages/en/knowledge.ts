import type { knowledge as articles, privacy as notice } from '../zh-CN/knowledge'

/** Short articles for everybody, each tied to what people see. */
export const knowledge: typeof articles = {
  title: 'Knowledge centre',
  lead: 'Where to look, what to keep and how long to wait while money is on its way.',
  contents: 'Contents',
  check: 'Check with three questions',
  complain: 'Complain all the same',
  articles: [
    {
      id: 'waiting', title: 'If you wait a little: how to do it safely',
      paragraphs: ['A refund reaches the WeChat balance in minutes, usually. A card in WeChat takes 1–3 working days. A card used without WeChat is booked by the issuing bank, usually in 3–15 working days.', 'That is what is usual, nobody’s promise. Weekends and public holidays do not count; make-up working weekends do.'],
      points: ['Take screenshots now: the payment in your WeChat bill, the POS slip, the bank statement', 'Note the day it should arrive, and do not wait beyond it', 'Do not pay a second time; if the shop asks, see its record of the failure first'],
    },
    {
      id: 'network-delay', title: 'Why WeChat took the money and the terminal shows a refund',
      paragraphs: ['When a shop scans your payment code, WeChat does not call the terminal: the terminal has to ask. On a slow network it gives up and reverses the sale, while on your side the payment may just have gone through.', 'Where the reversal worked, WeChat sends the money back the way it came. Where it was never sent, or not answered, the money does not come back by itself: the shop or its acquirer has to look.'],
      points: ['Your WeChat bill shows “refunded”: wait for it', 'Your WeChat bill never shows a refund: complain'],
    },
    {
      id: 'where-to-look', title: 'Where a refund goes',
      paragraphs: ['Back the way it came: to whatever you paid with. Open the refund in your WeChat bill; “refund to” names the place.', 'A bank statement may say Tenpay instead of the shop’s name. A credit card refund reduces what you owe; it is not cash, and may fall into the next statement.'],
      points: ['Balance: WeChat → Services → Wallet → balance details', 'Card: the one you paid with, from the day of payment on', 'A closed or frozen card cannot take it; then another card in your own name is needed'],
    },
    {
      id: 'evidence', title: 'What helps most to prove it',
      paragraphs: ['Three things: the payment in your WeChat bill (order number legible), the POS slip (reference number and time legible), and the statement of your card or balance.'],
      points: ['Whole screenshots: do not cut off numbers and times', 'Slips fade: take a picture the same day', 'The location inside photos is removed when you upload them'],
    },
    {
      id: 'promises', title: 'How long a complaint takes',
      paragraphs: ['You get a reference at once. Within 7 working days the institution says whether it accepts; the shop replies first within 24 hours of being asked; a decision comes within 15 days. A complex case may take longer, but then you are told why before the date passes.', 'Deadlines stand still while you are asked for more, or an outside body is. How each date was counted is shown under “why this day”.'],
      points: [],
    },
    {
      id: 'fraud', title: 'Beware of false support',
      paragraphs: ['A complaint costs nothing, and nobody needs your code, password or whole card number for it.'],
      points: ['Whoever asks for your code is a fraud', 'Open no refund links from strangers and share no screen', 'Refunds go back the way the money came; nobody needs you to transfer anything first'],
    },
  ],
}

/** What happens to what people write here. */
export const privacy: typeof notice = {
  title: 'Privacy',
  lead: 'To handle your complaint we use the following, and for nothing else.',
  sections: [
    { title: 'What we collect', points: ['Your account of it, the payment and what you want', 'Your name, and the mobile number or mailbox you proved', 'The files you send; pictures are made anew, without location and the like'] },
    { title: 'Who sees it', points: ['The institution that handles the complaint, and the regulator that supervises it', 'The shop sees the complaint with your details masked, and your files only if the institution discloses them', 'Those who run the platform do not see complaints', 'Every time somebody opens your complaint it is recorded, and you can see who'] },
    { title: 'What we do not take', points: ['Security codes, passwords and one-time codes are masked if written, and not kept', 'Whole card and identity numbers in texts are masked'] },
    { title: 'How it is kept', points: ['Names, numbers, addresses and files are encrypted, with a key of its own for each complaint', 'A draft nobody touches for 30 days is deleted whole; you can delete it yourself at any time', 'Complaints that were sent are kept as long as the law requires'] },
  ],
}
