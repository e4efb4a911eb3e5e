import { allinpayJournal } from './formats/allinpay-journal'
import { bankStatementCn } from './formats/bank-statement-cn'
import type { FormatReader } from './formats/format-reader'
import { lcswJournal } from './formats/lcsw-journal'
import { wechatConsumerBill } from './formats/wechat-consumer-bill'
import { type LedgerFile, type LedgerProblem, LIMITS } from './ledger-file'
import { readCsv } from './text/csv'
import { decodeText } from './text/decode'

/** The formats we read, asked in this order: the first that knows the content reads it. */
const FORMATS: readonly FormatReader[] = [wechatConsumerBill, allinpayJournal, lcswJournal, bankStatementCn]

/** Reads a ledger file, recognised by its content alone. A file beyond a limit is refused whole: nothing is half imported. */
export function readLedgerFile(bytes: Uint8Array): LedgerFile | LedgerProblem {
  if (bytes.length === 0) return { ok: false, code: 'empty' }
  if (bytes.length > LIMITS.bytes) return { ok: false, code: 'too_large', limit: 'bytes' }
  const decoded = decodeText(bytes)
  if (!decoded) return { ok: false, code: 'unknown_format' }

  const { text, ...coding } = decoded
  const { records, exceeded } = readCsv(text)
  const source = { container: 'csv', ...decoded, records } as const
  for (const read of FORMATS) {
    const content = read(source)
    // The limit is named only for a file that is a ledger; prose has long lines too.
    if (content && exceeded) return { ok: false, code: 'too_large', limit: exceeded }
    if (content) return { ok: true, container: source.container, ...coding, ...content }
  }
  return { ok: false, code: 'unknown_format' }
}
