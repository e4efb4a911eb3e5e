import { type ChinaDate, chinaDateAt, civilOf, dayNumberOf, weekdayOf } from '@/domain/clock/china-time'
import type { Diagnosis } from '@/domain/diagnosis/diagnosis'
import type { MissingLedger } from '@/domain/diagnosis/missing-ledgers'
import type { Proof, ProofCode } from '@/domain/diagnosis/proofs'
import type { ReasonCode } from '@/domain/diagnosis/ruled-out'
import type { RuleId } from '@/domain/diagnosis/vocabulary'
import type { Limit } from '@/domain/ledger/ledger-file'
import { formatYuan } from '@/domain/money/fen'
import type { diagnosis as original } from '../zh-CN/diagnosis'
import { time } from './time'

const day = (on: string): string => {
  const number = dayNumberOf(on as ChinaDate)
  const { month, dayOfMonth } = civilOf(number)
  return time.onWeekday(time.day(month, dayOfMonth), time.weekday(weekdayOf(number)))
}
const dayAt = (at: string): string => day(chinaDateAt(new Date(at)))
const cites = (d: Diagnosis, code: ProofCode): boolean => d.rows.some(({ proves }) => proves.code === code)
const card = (d: Diagnosis): string => (d.accountTail ? `your card ending ${d.accountTail}` : 'your card')

/** Where the money is and since when. */
function whereSentence(d: Diagnosis): string {
  const money = formatYuan(d.amounts.chargedFen)
  const back = formatYuan(d.amounts.refundedFen)
  const since = d.since === null ? '' : ` on ${dayAt(d.since)}`
  const held = d.since === null ? 'is' : `has since ${dayAt(d.since)} been`
  switch (d.moneyLocation) {
    case 'customer_card':
      if (d.rule === 'D04' && !cites(d, 'card_debited')) return `${money} was never really taken: it was only held on ${card(d)}${d.nextActionParty === 'none' ? ', and the hold is lifted' : ''}.`
      return d.amounts.refundedFen === 0 ? `${money} was not taken from your card.` : `${back} came back to ${card(d)}${since}.`
    case 'customer_wallet': return d.amounts.refundedFen === 0 ? `${money} was not taken from your WeChat balance.` : `${back} came back to your WeChat balance${since}.`
    case 'in_transit_to_customer': return cites(d, 'refund_abnormal') ? `${back} has left the merchant and is kept by WeChat Pay for now.` : `${back} left the merchant${since} and is on its way back to you.`
    case 'merchant': return `${money} ${held} with the merchant.`
    case 'acquirer': return `${money} ${held} with the acquirer: not paid to the merchant, not yet returned to you.`
    case 'wrong_account': return `${money} was refunded to somebody else's account, not to you.`
    case 'split': return `${back} came back to you; the other ${formatYuan(d.amounts.outstandingFen)} is with the merchant.`
    case 'unknown': return d.cause === 'insufficient_evidence' ? `The records at hand do not yet show where ${money} is.` : `The acquirer has reversed ${money}; only your bank statement can show whether it is back on your card.`
  }
}

/** What happened, in the payer's words. Where one cause has several courses, the rule tells them apart. */
const WHY: Record<Exclude<RuleId, 'D00' | 'D19'>, string> = {
  D01: 'WeChat took the payment, but the till system did not record the result correctly.',
  D02: 'The till waited too long for the result and undid the payment by itself, while WeChat had already taken it.',
  D03: 'The till tried to undo the payment, but that did not go through; WeChat still shows it as paid.',
  D04: 'The card terminal got no answer and undid the payment by itself.',
  D05: 'The card terminal got no answer, its undoing did not go through either, and the bank took the money.',
  D06: 'A refund rule of the merchant returned it; you did not ask for it.',
  D07: 'The merchant refunded it in its back office, and the till in the shop does not know.',
  D08: 'WeChat Pay refunded it under its platform rules; the merchant did not.',
  D09: 'The merchant and WeChat have done the refund; only the bank still has to credit it.',
  D10: 'The merchant and WeChat have done the refund, but the bank has not credited it within the usual time.',
  D11: 'The card that paid cannot take this refund.',
  D12: 'The merchant\'s balance was too low, so the refund was closed, though the till still shows it.',
  D13: 'The till recorded a refund that never reached WeChat.',
  D14: 'The merchant sent this refund to another order.',
  D15: 'The same purchase was paid twice: the shop never got the first result and charged again.',
  D16: 'WeChat undid the payment, but the till got a late success and took it for money received.',
  D17: 'What came back and what was due do not match.',
  D18: 'All records agree; nothing is wrong.',
}

/** What happens next, who does it and by when. */
function nextSentence(d: Diagnosis): string {
  const by = d.expectedArrival && day(d.expectedArrival.byOn)
  switch (d.nextActionParty) {
    case 'none': return 'You need to do nothing.'
    case 'customer_wait': return by && d.moneyLocation === 'in_transit_to_customer' ? `It usually arrives by ${by}, so just wait; if it has not, we will ask the bank.` : 'The bank does this by itself, so just wait.'
    case 'customer': return 'Please give the merchant another bank card in your own name.'
    case 'bank': return by ? `It should have arrived by ${by}; your bank now has to trace it by the refund number.` : 'Your bank now has to trace it by the refund number.'
    case 'merchant': return MERCHANT_NEXT[d.rule] ?? 'The merchant checks this next and answers.'
    case 'acquirer': return ACQUIRER_NEXT[d.rule] ?? 'The acquirer checks this next and settles it.'
    case 'risk_team': return ''
    case 'analyst': return d.missing.length > 0 ? `Still missing: ${d.missing.map(missingWords).join('; ')}. We check again as soon as it is there.` : 'A person will go through the records and tell you.'
  }
}

const MERCHANT_NEXT: Partial<Record<RuleId, string>> = {
  D12: 'The merchant now has to fund its account and refund again.',
  D13: 'The merchant now has to make the refund for real.',
  D14: 'The merchant now has to refund you, and recovers the stray refund itself.',
  D15: 'The merchant now has to refund the extra payment.',
  D16: 'The merchant may ask you to pay again; nothing is charged by itself.',
  D17: 'The merchant will go over the excess with you; nothing is charged by itself.',
}
const ACQUIRER_NEXT: Partial<Record<RuleId, string>> = {
  D01: 'The acquirer now checks it and either credits the merchant or refunds you.',
  D03: 'The acquirer now has to undo the payment again or refund it.',
  D05: 'The acquirer now has to trace the money and return it to your card.',
  D17: 'The acquirer now deals with the second return; you need to do nothing.',
}

const missingWords = ({ what, availableFrom }: MissingLedger): string => `${MISSING[what.code](what.params)} (available from ${dayAt(availableFrom)}, ${availableFrom.slice(11, 16)})`

const MISSING: Record<MissingLedger['what']['code'], (params: MissingLedger['what']['params']) => string> = {
  wechat_bill: ({ from }) => `the WeChat Pay bill${from ? ` of ${dayAt(from)}` : ''}`,
  wechat_refund: () => 'WeChat Pay\'s answer on the refund',
  till_journal: ({ from }) => `the merchant's POS journal${from ? ` of ${dayAt(from)}` : ''}`,
  bank_statement: ({ accountTail, from }) => `the statement of ${accountTail ? `the card ending ${accountTail}` : 'the bank account'}${from ? ` from ${dayAt(from)} on` : ''}`,
}

const seconds = ({ seconds: value }: Proof['params']): string => (value === undefined || value < 0 ? '' : ` ${value} s after the payment`)
const yuan = ({ amountFen }: Proof['params']): string => (amountFen === undefined ? '' : ` ${formatYuan(amountFen)}`)
const answered = ({ code }: Proof['params']): string => (code === undefined ? '' : `, answer code ${code}`)
const numbered = ({ words }: Proof['params']): string => (words ? `, merchant's refund number ${words}` : '')

const PROVES: Record<ProofCode, (params: Proof['params']) => string> = {
  wechat_paid: (p) => `WeChat took${yuan(p)}, with no mark of a refund`,
  wechat_paid_then_refunded: (p) => `WeChat took${yuan(p)} and later returned it in full`,
  wechat_part_refunded: (p) => `WeChat took${yuan(p)} and later returned part of it`,
  order_paid: () => 'WeChat\'s live order is still paid; no refund was begun',
  order_refund_begun: () => 'A refund of the WeChat order was begun; only the refund itself says how it went',
  order_revoked: () => 'The WeChat order is revoked',
  order_unpaid: () => 'The WeChat order was never paid',
  revoked: (p) => `WeChat revoked the order${seconds(p)}; the money goes back the way it came`,
  refund_accepted: (p) => `WeChat accepted a refund of${yuan(p)}${numbered(p)}`,
  refund_processing: (p) => `WeChat's refund of${yuan(p)} is under way`,
  refund_done: (p) => `WeChat's refund of${yuan(p)} succeeded${numbered(p)}`,
  refund_abnormal: (p) => `WeChat's refund of${yuan(p)} failed at the card, which cannot take it`,
  refund_closed: (p) => `WeChat's refund of${yuan(p)} was closed; no money left`,
  refund_receipt: (p) => `The payer's bill shows the refund of${yuan(p)}: the same money as the refund itself`,
  refund_asked_by: ({ by, words }) => `${BY[by ?? 'unknown']} asked for the refund${words ? `, because: ${words}` : ''}`,
  complaint_step: ({ words = '' }) => `Complaint: ${STEPS[words] ?? words}`,
  sale_approved: () => 'The till\'s sale was approved',
  sale_unanswered: (p) => `The till never learned the result of its sale${answered(p)}`,
  sale_refused: (p) => `The till recorded its sale as failed${answered(p)}`,
  reversal_done: (p) => `The till's automatic reversal went through${seconds(p)}`,
  reversal_unanswered: () => 'The till\'s reversal got no answer',
  reversal_refused: (p) => `The till's reversal was refused${answered(p)}`,
  void_done: (p) => `The cashier's void went through${seconds(p)}`,
  void_unanswered: () => 'The cashier\'s void got no answer',
  void_refused: (p) => `The cashier's void was refused${answered(p)}`,
  cancel_done: (p) => `The till system's cancel went through${seconds(p)}`,
  cancel_unanswered: () => 'The till system\'s cancel got no answer',
  cancel_refused: (p) => `The till system's cancel was refused${answered(p)}`,
  till_refund_done: (p) => `The till recorded a refund of${yuan(p)}`,
  till_refund_unanswered: () => 'The till\'s refund got no answer',
  till_refund_refused: (p) => `The till's refund was refused${answered(p)}`,
  cash_refund: (p) => `The till only wrote down a cash refund of${yuan(p)}`,
  crossed_refund: () => 'The till\'s refund names this order but points at another sale',
  chargeback: (p) => `The issuer charged back${yuan(p)}, taken from the merchant`,
  batch_settled: () => 'The till settled its batch',
  card_debited: (p) => `The card was debited${yuan(p)}`,
  card_held: (p) => `The card held${yuan(p)} and booked nothing`,
  hold_released: () => 'The hold on the card was lifted',
  card_credited: (p) => `The card was credited${yuan(p)} as a refund`,
  dispute_credited: (p) => `The card was credited${yuan(p)} by a chargeback`,
  credited_elsewhere: (p) => `Somebody else's card was credited${yuan(p)}`,
  shop_settled: (p) => `The merchant was settled${yuan(p)}`,
  twin_payment: (p) => `The same payer paid${yuan(p)} again within minutes`,
  other_order_refunded: (p) => `The refund of${yuan(p)} went to another order`,
  same_fault: () => 'Failed in the same way at the same terminal in that time, though WeChat took it',
  same_pattern: () => 'The same was done with other payments',
  amount_differs: (p) => `This side says${yuan(p)}, the other does not`,
}

const BY = { system: 'WeChat Pay\'s system', interface: 'The merchant\'s interface', person: 'A person in the merchant\'s back office', unknown: 'Somebody not named' }

/** The steps of a WeChat complaint; a word we do not know is shown as it is. */
const STEPS: Record<string, string> = {
  USER_CREATE_COMPLAINT: 'the consumer complained',
  USER_CONTINUE_COMPLAINT: 'the consumer complained again',
  USER_RESPONSE: 'the consumer answered',
  USER_REVOKE_COMPLAINT: 'the consumer withdrew',
  USER_APPLY_PLATFORM_HELP: 'the consumer asked the platform for help',
  USER_APPLY_PLATFORM_SERVICE: 'the consumer asked the platform to step in',
  USER_CANCEL_PLATFORM_SERVICE: 'the consumer no longer wanted the platform to step in',
  PLATFORM_RESPONSE: 'the platform answered',
  PLATFORM_HELP_APPLICATION: 'the platform urged the merchant',
  PLATFORM_SERVICE_FINISHED: 'the platform has ruled',
  MERCHANT_RESPONSE: 'the merchant answered',
  MERCHANT_APPROVE_REFUND: 'the merchant agreed to refund',
  MERCHANT_REFUSE_RERUND: 'the merchant refused to refund',
  MERCHANT_CONFIRM_COMPLETE: 'the merchant called it done',
  COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE: 'system message: refunded in full',
  COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE: 'system message: refunded in part',
  COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE: 'system message: the refund has arrived',
  COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE: 'system message: the platform refunded in the merchant\'s place',
}

const BECAUSE: Record<ReasonCode, string> = {
  credit_arrived: 'the bank has credited it',
  nothing_to_wait_for: 'no refund is under way, so there is nothing for the bank to credit',
  wallet_needs_no_bank: 'a payment from the WeChat balance passes no bank',
  credit_is_repayment: 'this credit is a card repayment, not the refund',
  credit_is_from_a_person: 'this credit is a transfer from a person, not the refund',
  credit_is_before_the_refund: 'this credit is older than the refund, so it cannot be it',
  till_was_answered: 'the till was answered in time',
  line_was_silent: 'the requests got no answer, rather than an error',
  no_refund_by_merchant: 'the merchant began no refund',
  time_out_began_it: 'a time-out undid it, not a rule or a person of the merchant',
  till_asked_for_it: 'the till asked for the refund and both sides know of it',
  no_platform_act: 'nothing shows the platform stepping in',
  sums_agree: 'what came back is exactly what was due',
}

const LIMIT_WORDS: Record<Limit, string> = {
  bytes: 'the file is larger than 64 MB',
  unpacked: 'the file is larger than 256 MB once unpacked',
  ratio: 'the file grows more than a hundredfold once unpacked',
  members: 'the archive holds too many files',
  rows: 'the file has more than 500,000 rows',
  columns: 'a row has more than 200 columns',
  cell: 'a cell has more than 4,096 characters',
}

/** What a diagnosis says to people. Consumers read `sentence`; the rest is for those who work on the case. */
export const diagnosis: typeof original = {
  sentence: (d) => {
    if (d.cause === 'suspected_fraud') return `This payment of ${formatYuan(d.amounts.chargedFen)} is being checked; we will tell you the result.`
    return [whereSentence(d), d.rule === 'D00' || d.rule === 'D19' ? '' : WHY[d.rule], nextSentence(d)].filter((part) => part !== '').join(' ')
  },
  proves: ({ code, params }) => PROVES[code](params),
  missing: missingWords,
  because: ({ code }) => BECAUSE[code],
  causes: {
    network_delay: 'Network delay',
    system_error: 'System error',
    merchant_setting: 'Merchant\'s setting',
    platform_rule: 'Platform rule',
    bank_lag: 'Bank lag',
    duplicate_charge: 'Charged twice',
    amount_mismatch: 'Amounts differ',
    misdirected_refund: 'Refund to the wrong account',
    suspected_fraud: 'Suspected fraud',
    none: 'Nothing wrong',
    insufficient_evidence: 'Not enough evidence',
  },
  places: {
    merchant: 'With the merchant',
    acquirer: 'With the acquirer',
    customer_card: 'On the consumer\'s card',
    customer_wallet: 'In the consumer\'s WeChat balance',
    in_transit_to_customer: 'On its way to the consumer',
    wrong_account: 'On somebody else\'s account',
    split: 'Part with the merchant, part returned',
    unknown: 'Not known yet',
  },
  parties: {
    none: 'Nobody',
    customer_wait: 'Consumer waits',
    customer: 'Consumer',
    merchant: 'Merchant',
    acquirer: 'Acquirer',
    bank: 'Payer\'s bank',
    risk_team: 'Risk team',
    analyst: 'Analyst',
  },
  overlays: {
    A1: 'Part refund',
    A2: 'More refunded than charged',
    A3: 'The difference looks like a fee kept',
    A4: 'A coupon was used',
    A5: 'Yuan and fen mixed up',
    A6: 'Different currencies',
    A7: 'Paid by instalments',
    A8: 'Settled net',
  },
  doubts: {
    till_unseen: 'the POS journal is missing',
    bank_unseen: 'the bank statement is missing',
    arrival_inferred: 'the arrival is inferred',
    matched_by_amount: 'matched by amount and time, without a shared number',
    zone_assumed: 'the POS times name no time zone',
    slow_undoing: 'the undoing came later than a time-out usually does',
    refund_state_old: 'the refund\'s state is that of the day of the bill',
  },
  fileProblems: {
    empty: () => 'the file is empty',
    unknown_format: () => 'this is no bill or statement we know',
    too_large: (limit) => LIMIT_WORDS[limit ?? 'bytes'],
    damaged: () => 'the file cannot be opened; it may be incomplete',
    password_needed: () => 'the archive is locked: give its password',
    password_wrong: () => 'the password is wrong',
    nested_archive: () => 'an archive lies within the archive: unpack the inner one first',
    archive_link: () => 'the archive holds a link: pack the file itself',
    unsupported_archive: () => 'the archive is packed or encrypted in a way we do not read: unpack it first',
    locked_workbook: () => 'the workbook has a password of its own: take it off first',
    unsafe_xml: () => 'the file declares a document type, which is not read',
    several_ledgers: () => 'the archive holds several ledgers: send them one by one',
    footer_mismatch: () => 'the totals at the end are not those of the rows',
  },
  rowProblems: {
    cut_row: 'the row is incomplete',
    bad_time: 'the time cannot be read',
    bad_amount: 'the amount cannot be read',
    unknown_currency: 'the currency is not known',
    unknown_status: 'booked or not is not known',
    unknown_direction: 'neither in nor out',
    repeated_row: 'the same as an earlier row, counted once',
    lost_digits: 'a spreadsheet turned an identifier into a number and lost its last digits',
    count_differs: 'the count given here is not that of the rows; some may have been deleted',
    other_sheet: 'another sheet holds a bill from this line on too; it was not read again',
  },
}
