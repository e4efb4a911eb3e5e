import type { PosRow } from '../row'

/** Which way an act takes the merchant's money; the first that fits wins. Nothing moves where an act failed, is still under way or only holds money. */
const DIRECTIONS: readonly (readonly [RegExp, NonNullable<PosRow['direction']>])[] = [
  [/失败|退货中|退款中/, 'neutral'],
  [/预授权(?!完成)|授权|查询|结算|冻结|解冻/, 'neutral'],
  [/(撤销|退货|退款)冲正/, 'in'],
  [/冲正|撤销|撤单|退货|退款|退单|拒付|取消/, 'out'],
  [/消费|支付|收款|预授权完成/, 'in'],
]

/** Which way the words of a type say the money went; undefined where they do not say. */
export const posDirection = (type: string): PosRow['direction'] => DIRECTIONS.find(([words]) => words.test(type))?.[1]
