import type { ComplaintType, Shown } from '@/domain/case/claim'
import type { Messages } from '../zh-CN/messages'

const wechat: Record<Shown['wechat'], string> = { paid: 'paid', refunded: 'refunded', no_record: 'no record', unknown: 'not known' }
const pos: Record<Shown['pos'], string> = { success: 'success', refunded: 'refunded', failed: 'failed', unknown: 'not known' }
const bank: Record<Shown['bank'], string> = { debited: 'debited', returned: 'returned', not_debited: 'not debited', unknown: 'not known' }
const types: Record<ComplaintType, string> = { charged_shown_refunded: 'Charged, shown as refunded', refund_not_arrived: 'Refund not arrived', amount_mismatch: 'Amount differs', duplicate_charge: 'Charged twice' }

export const queues: Messages['queues'] = {
  title: 'Queue',
  section: 'My work',
  team: 'Team',
  views: {
    mine: 'My queue',
    unassigned: 'Unassigned',
    due_today: 'Due today',
    overdue: 'Overdue',
    waiting_merchant: 'Waiting for merchant',
    waiting_consumer: 'Waiting for consumer',
    to_approve: 'To approve',
    open: 'All open',
    closed: 'Closed',
  },
  links: { approvals: 'Approvals', ledgers: 'Ledger imports' },
  sorted: 'nearest deadline first',
  sortedByEnd: 'latest closed first',
  search: {
    title: (words) => `Search for “${words}”`,
    label: 'Search complaints',
    placeholder: 'Reference, merchant, transaction id, RRN…',
    submit: 'Search',
    clear: 'Clear the search',
    inAll: 'in all complaints',
  },
  cause: { label: 'Diagnosed cause', any: 'Any cause', apply: 'Filter' },
  table: {
    caption: 'Complaints', tick: 'Select', reference: 'Reference', merchant: 'Merchant / summary', amount: 'Amount', diagnosis: 'Diagnosis', waitingFor: 'Waiting for', clock: 'Nearest clock', owner: 'Handler',
  },
  summary: (type, shown) => (type === 'charged_shown_refunded' || type === 'refund_not_arrived'
    ? `WeChat ${wechat[shown.wechat]}, POS ${pos[shown.pos]}${shown.bank === 'unknown' ? '' : `, bank ${bank[shown.bank]}`}`
    : `${types[type]}: WeChat ${wechat[shown.wechat]}, POS ${pos[shown.pos]}`),
  types,
  shown: { wechat, pos, bank },
  sure: (cause, percent) => `${cause} ${percent}%`,
  undiagnosed: 'Not diagnosed',
  me: 'me',
  nobody: '—',
  clock: (left, name) => `${left} · ${name}`,
  clockNames: { acceptance: 'acceptance', merchant_first_reply: 'first reply', merchant_close: 'merchant close', decision: 'decision', refund_arrival: 'arrival' },
  paused: (name) => `Paused · ${name}`,
  preview: { label: 'Preview', open: 'Open', close: 'Close the preview', next: 'Suggested next step', recent: 'Latest', of: (reference) => `Preview ${reference}` },
  position: (shown, total) => `${shown} on this page, ${total} in all`,
  found: (shown) => `${shown} found`,
  foundMore: (shown) => `${shown} on this page`,
  pages: { label: 'Pages', previous: 'Previous', next: 'Next' },
  bulk: {
    hint: 'Tick cases to assign them together',
    label: 'Assign to',
    choose: 'Choose a handler',
    assign: 'Assign',
    done: (count) => `${count} assigned`,
    skipped: (count) => `${count} not assigned:`,
    none: 'Tick complaints first, then choose a handler',
  },
  empty: {
    title: 'Nothing here',
    mine: 'You have no open complaints. “Unassigned” may have one for you.',
    good: 'Good: nothing to hurry for.',
    others: 'No complaint fits.',
    search: 'Nothing was found. A reference may come without dashes; a transaction id must be whole.',
  },
  keys: {
    title: 'Keyboard',
    help: 'Keyboard help',
    move: 'Next / previous',
    open: 'Open',
    preview: 'Preview',
    search: 'Search',
    assign: 'Assign',
    reply: 'Reply',
    decide: 'Decide',
    shownMove: 'move',
    shownOpen: 'open',
    shownHelp: 'help',
    space: 'Space',
  },
}
