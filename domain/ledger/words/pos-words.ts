import type { PosRow } from '../row'

export type PosKind = 'sale' | 'reversal' | 'void' | 'cancel' | 'refund' | 'chargeback' | 'settlement' | 'other'

/** What the host's answer says about the act. `unsure`: it answered, but not whether the money moved. `unstated`: the source does not say. */
export type PosAnswer = 'approved' | 'silent' | 'unsure' | 'refused' | 'unstated'

/** Message types decide where a journal carries them (formats.md, sections 6.1 and 6.7). */
const KINDS_BY_MESSAGE: readonly (readonly [mti: RegExp, processingCode: RegExp, PosKind])[] = [
  [/^04/, /^/, 'reversal'],
  [/^05/, /^/, 'settlement'],
  [/^022|^023/, /^20/, 'refund'],
  [/^020|^021/, /^20/, 'void'],
  [/^020|^021/, /^00/, 'sale'],
]

/** The first that fits wins: 消费撤销 is a void, 消费撤销冲正 a reversal. */
const KINDS_BY_WORD: readonly (readonly [RegExp, PosKind])[] = [
  [/冲正|reversal/i, 'reversal'],
  [/退单|拒付|chargeback/i, 'chargeback'],
  [/退货|退款|refund|^04$/i, 'refund'],
  [/撤单|取消|cancel/i, 'cancel'],
  [/撤销|void|revoke|^3[13]$/i, 'void'],
  [/结算|settle/i, 'settlement'],
  [/预授权(?!完成)|查询|授权/, 'other'],
  [/消费|支付|收款|sale|pay|完成|^0[13]$/i, 'sale'],
]

/** Source: formats.md, section 6.2. A code that is not here refuses. */
const ANSWERS_BY_CODE: Record<string, PosAnswer> = {
  '00': 'approved', '10': 'approved', '11': 'approved',
  '09': 'silent', '68': 'silent', '98': 'silent',
  '91': 'unsure', '96': 'unsure', A0: 'unsure',
  /* An act that finds it was done already. */ '22': 'approved',
}

const ANSWERS_BY_WORD: readonly (readonly [RegExp, PosAnswer])[] = [
  [/超时|无应答|未知|处理中|退货中|timeout|unknown|in_?progress|PAY_ERROR|USERPAYING/i, 'silent'],
  [/失败|拒绝|fail|declin|error/i, 'refused'],
  [/成功|已|paid|success|cancel+ed|refunded|approved/i, 'approved'],
]

export function posKind(row: PosRow): PosKind {
  const byMessage = KINDS_BY_MESSAGE.find(([mti, code]) => mti.test(row.mti ?? '') && code.test(row.processingCode ?? ''))
  if (byMessage) return byMessage[2]
  return KINDS_BY_WORD.find(([words]) => words.test(row.type ?? ''))?.[1] ?? 'other'
}

/** The code is the host's own word; without one the status speaks. No answer at all is not a refusal. */
export function posAnswer(row: PosRow): PosAnswer {
  if (row.responseCode) return ANSWERS_BY_CODE[row.responseCode.toUpperCase()] ?? 'refused'
  const said = ANSWERS_BY_WORD.find(([words]) => words.test(row.status ?? ''))?.[1]
  if (row.responseCode === null && said !== 'approved') return said === undefined && row.status === undefined ? 'unstated' : 'silent'
  return said ?? 'unstated'
}

/** A state that a sale's own row carries: the aggregator failed it and took it back by itself (formats.md, section 6.6). */
export const tookItselfBack = (row: PosRow): boolean => /PAY_CANCELED|FAIL_CANCELED|^CANCELED$/i.test(row.status ?? '')

/** A return in notes and coins, or one the terminal wrote down without asking any host. */
export const isCash = (row: PosRow): boolean => /现金|cash/i.test(`${row.type ?? ''} ${row.status ?? ''} ${row.remark ?? ''}`)
