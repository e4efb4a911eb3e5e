import type { PosRow } from '../../ledger/row'
import { tailOf } from '../../ledger/words/wechat-words'

/** A return at the till that names another card than the sale it takes back. */
export function isToAnotherCard(act: PosRow, sale: PosRow | null | undefined): boolean {
  const [to, from] = [tailOf(act.cardNo), tailOf(sale?.cardNo)]
  return to !== undefined && from !== undefined && to !== from
}
