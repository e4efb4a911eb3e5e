import type { Messages } from '../zh-CN/messages'

export const settings: Messages['settings'] = {
  title: 'Institution settings',
  lead: 'Only this institution’s administrators see and change this; each change is written to the tamper-evident record.',
  solo: {
    title: 'What one person may award',
    body: 'A full refund up to this amount that gives the consumer all they asked for can be decided by the handler alone. A rejection, a partial refund and an explanation always need two people.',
    now: (amount) => `Now: ${amount}`,
    none: 'Now: every decision needs two people.',
    label: 'Up to',
    hint: (highest) => `0 means two people always; at most ${highest}. It holds for what is proposed from now on.`,
    submit: 'Save',
    saved: 'Saved; it holds from the next proposal on.',
    stale: 'Somebody changed this amount after you opened the page. Above is what it is now; submit again to change it.',
  },
}
