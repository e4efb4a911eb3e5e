import type { LedgerFormat } from './ledger-file'
import type { Ledger } from './row'

/** What an import came from: a file of a format we read, or a line keyed in by hand. */
export type ImportFormat = LedgerFormat | `keyed-${Ledger}`

/** The ledger each is a piece of. A wallet's own bill stands where WeChat's does. */
export const LEDGER_OF_FORMAT: Record<ImportFormat, Ledger> = {
  'wechat-consumer-bill': 'wechat',
  'wechat-trade-bill': 'wechat',
  'wechat-fund-flow-bill': 'wechat',
  'alipay-consumer-bill': 'wechat',
  'pos-journal': 'pos',
  'unionpay-merchant-file': 'pos',
  'camt.053': 'bank',
  'camt.054': 'bank',
  mt940: 'bank',
  ofx: 'bank',
  'bank-statement-cn': 'bank',
  'keyed-wechat': 'wechat',
  'keyed-pos': 'pos',
  'keyed-bank': 'bank',
}
