/** The fields of UnionPay's merchant files, in order, each with its width in bytes; one blank parts them (formats.md, section 6.3). */
export type Field = readonly [name: string, bytes: number]

const COMMON: readonly Field[] = [
  ['交易代码', 3], ['代理机构', 11], ['发送机构', 11], ['系统跟踪号', 6], ['交易传输时间', 10], ['账号', 19], ['交易金额', 12], ['商户类别', 4], ['终端类型', 2],
]

/** Details of a day. What newer files put into the reserved end is not read. */
export const DETAIL_FIELDS: readonly Field[] = [
  ...COMMON, ['查询流水号', 21], ['支付方式(旧)', 2], ['商户订单号', 32], ['卡类型', 2], ['原始系统跟踪号', 6], ['原始交易时间', 10], ['商户手续费', 13], ['结算金额', 13],
  ['支付方式', 4], ['集团商户', 15], ['交易类型', 2], ['交易子类', 2], ['业务类型', 6], ['帐号类型', 2], ['账单类型', 4], ['账单号码', 32], ['交互方式', 1], ['原查询流水号', 21],
  ['商户代码', 15], ['分账方式', 1], ['二级商户', 15], ['简称', 32], ['分账金额', 13], ['清算净额', 13], ['终端号', 8], ['自定义域', 32], ['优惠金额', 13], ['发票金额', 13],
  ['分期手续费', 12], ['期数', 2], ['介质', 1], ['保留', 131],
]

/** Errors and disputes of a day. */
export const ERROR_FIELDS: readonly Field[] = [
  ...COMMON, ['卡类型', 2], ['原始系统跟踪号', 6], ['原始交易时间', 10], ['原始清算日期', 4], ['原始交易金额', 12], ['商户手续费', 13], ['结算金额', 13], ['集团商户', 15], ['商户代码', 15],
  ['分账方式', 1], ['分期手续费', 12], ['期数', 2], ['保留', 135],
]

export type FixedFields = ReadonlyMap<string, string>

/** Chinese letters take two bytes in these files, so places are counted in bytes whatever the text was read from. */
const bytesOf = (letter: string): number => (letter.charCodeAt(0) < 0x80 ? 1 : 2)

/** Cuts a line into its fields, trimmed; null when it is no line of this layout. Of the last field, which is reserved, any part may be missing. */
export function cutFields(line: string, fields: readonly Field[]): FixedFields | null {
  const found = new Map<string, string>()
  const letters = [...line]
  let at = 0
  for (const [index, [name, width]] of fields.entries()) {
    const from = at
    let bytes = 0
    while (bytes < width && at < letters.length) bytes += bytesOf(letters[at++]!)
    found.set(name, letters.slice(from, at).join('').trim())
    if (index === fields.length - 1) break
    // Cut within, or in the middle of a letter of two bytes.
    if (bytes !== width) return null
    if (at < letters.length && letters[at++] !== ' ') return null
  }
  return at === letters.length ? found : null
}
