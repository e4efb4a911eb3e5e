import type { ContestGround } from '../case/claim'
import type { EvidenceSlot } from './slots'

/** What would prove each ground on which a merchant contests, and how far each paper goes; 100 leaves nothing open. */
export const PROVES_CONTEST: Record<ContestGround, Readonly<Partial<Record<EvidenceSlot, number>>>> = {
  //                  by itself convincing      beside it
  already_refunded: { refund_proof: 70,         terminal_journal: 40, wechat_bill: 30 },
  goods_delivered:  { delivery_proof: 70,       contract: 30,         chat: 30 },
  not_our_sale:     { terminal_journal: 70,     wechat_bill: 40 },
  amount_differs:   { pos_slip: 70,             terminal_journal: 40, contract: 30 },
  not_received:     { terminal_journal: 70,     wechat_bill: 40 },
}

/** From here on a ground stands on its papers. */
const CONVINCING_FROM = 70

export interface Sufficiency {
  /** How far the papers go, 0–100. */
  percent: number
  level: 'none' | 'some' | 'enough'
  /** What would help still, the strongest first. */
  missing: EvidenceSlot[]
}

/** The papers that would prove a ground, the strongest first. */
export const slotsProving = (ground: ContestGround): EvidenceSlot[] => Object.keys(PROVES_CONTEST[ground]) as EvidenceSlot[]

/** How well the papers given carry a ground. It bars nothing: a merchant may answer with words alone. */
export function sufficiencyOf(ground: ContestGround, given: ReadonlySet<string>): Sufficiency {
  const weights = PROVES_CONTEST[ground]
  const slots = slotsProving(ground)
  const percent = Math.min(100, slots.filter((slot) => given.has(slot)).reduce((sum, slot) => sum + (weights[slot] ?? 0), 0))
  return { percent, level: percent === 0 ? 'none' : percent < CONVINCING_FROM ? 'some' : 'enough', missing: slots.filter((slot) => !given.has(slot)) }
}
