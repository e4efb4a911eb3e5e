import type { Party } from '../access/roles'
import { mayReadPart } from '../access/visible-parts'
import type { Diagnosis } from '../diagnosis/diagnosis'
import type { ProofCode } from '../diagnosis/proofs'
import { type Ledger, type LedgerRow, writtenTime } from '../ledger/row'
import type { Shown } from './claim'
import type { CaseFacts } from './facts'

export const STATIONS = ['payer', 'wechat', 'acquirer', 'merchant'] as const
export type StationKey = (typeof STATIONS)[number]

/** What a station says: what its rows prove, else what the consumer saw there, else that nothing is known. */
export type StationWord =
  | ProofCode
  | `saw_wechat_${Known<'wechat'>}` | `saw_pos_${Known<'pos'>}` | `saw_bank_${Known<'bank'>}`
  | 'wallet' | 'no_record' | 'no_such_row' | 'not_arrived' | 'went_elsewhere' | 'here' | 'never_came'

type Known<Place extends keyof Shown> = Exclude<Shown[Place], 'unknown'>

/** One station of the way the money takes. `here`: the money is here; `cut`: records contradict; `unknown`: none has spoken. */
export interface MapStation {
  key: StationKey
  mark: 'ok' | 'here' | 'none' | 'cut' | 'unknown'
  /** The stretch from the station before: `broken` where two records stop agreeing, `dashed` where the money never went or nobody knows. */
  line: 'solid' | 'broken' | 'dashed'
  words: StationWord[]
  /** When its first row says it happened, as written; null where the reader has no rows. */
  at: string | null
}

export interface MoneyMap { stations: MapStation[]; /** Last digits of the card that paid; null where unknown or not the reader's to know. */ tail: string | null }

/** At which station each proof speaks, in the order in which such things happen; null for what only surrounds the payment. */
const STATION_OF: Record<ProofCode, StationKey | null> = {
  card_held: 'payer', card_debited: 'payer', hold_released: 'payer', card_credited: 'payer', dispute_credited: 'payer',
  order_unpaid: 'wechat', wechat_paid: 'wechat', order_paid: 'wechat', wechat_part_refunded: 'wechat', wechat_paid_then_refunded: 'wechat',
  order_refund_begun: 'wechat', revoked: 'wechat', order_revoked: 'wechat', refund_accepted: 'wechat', refund_processing: 'wechat', refund_abnormal: 'wechat',
  refund_closed: 'wechat', refund_done: 'wechat', refund_receipt: 'wechat',
  sale_refused: 'acquirer', sale_unanswered: 'acquirer', sale_approved: 'acquirer', reversal_unanswered: 'acquirer', reversal_refused: 'acquirer', reversal_done: 'acquirer',
  cancel_unanswered: 'acquirer', cancel_refused: 'acquirer', cancel_done: 'acquirer', void_unanswered: 'acquirer', void_refused: 'acquirer', void_done: 'acquirer',
  till_refund_unanswered: 'acquirer', till_refund_refused: 'acquirer', till_refund_done: 'acquirer', cash_refund: 'acquirer', crossed_refund: 'acquirer', chargeback: 'acquirer',
  shop_settled: 'merchant',
  refund_asked_by: null, complaint_step: null, batch_settled: null, credited_elsewhere: null,
  twin_payment: null, other_order_refunded: null, same_pattern: null, same_fault: null, amount_differs: null,
}
const ORDER = Object.keys(STATION_OF) as ProofCode[]

/** The same money told by another ledger: said once. */
const SAID_ALREADY: readonly (readonly [said: ProofCode, by: ProofCode])[] = [
  ['refund_receipt', 'wechat_paid_then_refunded'], ['refund_receipt', 'refund_done'], ['wechat_paid', 'order_paid'], ['order_revoked', 'revoked'], ['order_refund_begun', 'refund_done'],
]

/** Where the money is, for the party looking: each station by what the diagnosis rests on. A card payment never passes WeChat. */
export function moneyMap(facts: CaseFacts, diagnosis: Diagnosis | null, rows: readonly LedgerRow[], party: Party): MoneyMap {
  const byId = new Map(rows.map((row) => [row.rowId, row]))
  const cited = (diagnosis?.rows ?? []).map(({ rowId, proves }) => ({ code: proves.code, row: byId.get(rowId) }))
  const says = (...codes: ProofCode[]) => cited.some(({ code }) => codes.includes(code))
  // A ledger that was read and is not asked for again has spoken: it knows no such payment.
  const isSilent = (ledger: Ledger) => diagnosis !== null && diagnosis.missing.every((one) => one.ledger !== ledger)
  const evidence = { facts, diagnosis, says, isSilent, isWallet: facts.payMeans === 'wechat_balance' }
  const keys = STATIONS.filter((key) => key !== 'wechat' || facts.payMeans !== 'bank_card')
  return {
    stations: keys.map((key) => ({ key, ...station(key, evidence, cited.filter(({ code }) => STATION_OF[code] === key)) })),
    tail: mayReadPart(party, 'account_tail') ? facts.keys.accountTail ?? diagnosis?.accountTail ?? null : null,
  }
}

interface Evidence { facts: CaseFacts; diagnosis: Diagnosis | null; says: (...codes: ProofCode[]) => boolean; isSilent: (ledger: Ledger) => boolean; isWallet: boolean }
interface Cited { code: ProofCode; row: LedgerRow | undefined }

function station(key: StationKey, evidence: Evidence, own: readonly Cited[]): Omit<MapStation, 'key'> {
  const mark = markOf(key, evidence, own.length > 0)
  const codes = new Set(own.map(({ code }) => code))
  for (const [said, by] of SAID_ALREADY) if (codes.has(by)) codes.delete(said)
  const words: StationWord[] = ORDER.filter((code) => codes.has(code))
  if (key === 'payer' && words.length > 0 && evidence.diagnosis?.moneyLocation === 'in_transit_to_customer') words.push('not_arrived')
  const times = own.flatMap(({ row }) => (row && writtenTime(row)) ?? []).sort()
  return { mark, line: lineTo(key, mark, evidence), words: words.length > 0 ? words : unspoken(key, mark, evidence), at: times[0] ?? null }
}

/** Where the coin lies, for each place a diagnosis may name. */
const COIN: Record<Diagnosis['moneyLocation'], readonly StationKey[]> = {
  merchant: ['merchant'],
  acquirer: ['acquirer'],
  customer_card: ['payer'],
  customer_wallet: ['payer'],
  in_transit_to_customer: ['wechat'],
  wrong_account: [],
  split: ['payer', 'merchant'],
  unknown: [],
}

const LEDGER_AT = { payer: 'bank', wechat: 'wechat', acquirer: 'pos' } as const

function markOf(key: StationKey, { facts, diagnosis, says, isSilent, isWallet }: Evidence, hasSpoken: boolean): MapStation['mark'] {
  const place = diagnosis?.moneyLocation ?? 'unknown'
  // A card's refund is on its way from the acquirer, with no WeChat between.
  const coin = place === 'in_transit_to_customer' && facts.payMeans === 'bank_card' ? ['acquirer'] : COIN[place]
  if (coin.includes(key)) return 'here'
  if (key === 'payer' && place === 'wrong_account') return 'cut'
  if (key === 'merchant') return place === 'unknown' ? 'unknown' : says('shop_settled') ? 'ok' : 'none'
  if (key === 'acquirer' && says('sale_unanswered', 'sale_refused') && !says(...UNDONE)) return 'cut'
  if (key === 'payer' && isWallet && says(...PAID)) return 'ok'
  if (hasSpoken) return 'ok'
  return isSilent(LEDGER_AT[key]) ? 'none' : 'unknown'
}

const PAID: ProofCode[] = ['wechat_paid', 'order_paid', 'wechat_paid_then_refunded', 'wechat_part_refunded', 'order_refund_begun', 'revoked', 'order_revoked', 'refund_done', 'refund_accepted', 'refund_processing']
const GIVEN_BACK: ProofCode[] = ['wechat_paid_then_refunded', 'wechat_part_refunded', 'order_revoked', 'revoked', 'refund_accepted', 'refund_processing', 'refund_done', 'refund_abnormal', 'refund_receipt']
const UNDONE: ProofCode[] = ['reversal_done', 'void_done', 'cancel_done', 'till_refund_done', 'cash_refund', 'crossed_refund']

function lineTo(key: StationKey, mark: MapStation['mark'], { facts, diagnosis, says }: Evidence): MapStation['line'] {
  const isCard = facts.payMeans === 'bank_card'
  switch (key) {
    case 'payer': return 'solid'   // nothing lies before it
    case 'wechat': {
      if (diagnosis?.arrival === 'overdue' || diagnosis?.moneyLocation === 'wrong_account') return 'broken'
      return mark === 'unknown' ? 'dashed' : 'solid'
    }
    case 'acquirer': {
      if (mark === 'unknown') return 'dashed'
      if (isCard) return diagnosis?.arrival === 'overdue' ? 'broken' : 'solid'
      if (!says(...PAID, ...GIVEN_BACK)) return 'dashed'   // one side alone neither agrees nor contradicts
      const tillUndid = says(...UNDONE)
      const tillHasNoSale = mark === 'none' || says('sale_unanswered', 'sale_refused')
      const disagree = says(...GIVEN_BACK) ? says('sale_approved') && !tillUndid : says(...PAID) && (tillUndid || tillHasNoSale)
      return disagree ? 'broken' : 'solid'
    }
    case 'merchant': return mark === 'ok' || mark === 'here' ? 'solid' : 'dashed'
  }
}

/** What stands where no row speaks. */
function unspoken(key: StationKey, mark: MapStation['mark'], { facts: { shown }, isWallet }: Evidence): StationWord[] {
  if (mark === 'here') return ['here']
  if (mark === 'cut') return ['went_elsewhere']
  if (mark === 'none') return [key === 'merchant' ? 'never_came' : 'no_such_row']
  switch (key) {
    case 'payer': return isWallet ? ['wallet'] : sawOr('bank', shown.bank)
    case 'wechat': return sawOr('wechat', shown.wechat)
    case 'acquirer': return sawOr('pos', shown.pos)
    case 'merchant': return ['no_record']
  }
}

const sawOr = (ledger: 'wechat' | 'pos' | 'bank', shown: Shown[keyof Shown]): StationWord[] =>
  (shown === 'unknown' ? ['no_record'] : [`saw_${ledger}_${shown}` as StationWord])
