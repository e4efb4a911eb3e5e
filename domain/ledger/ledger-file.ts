import type { LedgerRow } from './row'

export const LEDGER_FORMATS = [
  'wechat-consumer-bill', 'wechat-trade-bill', 'wechat-fund-flow-bill', 'alipay-consumer-bill', 'pos-journal', 'unionpay-merchant-file',
  'camt.053', 'camt.054', 'mt940', 'ofx', 'bank-statement-cn',
] as const
export type LedgerFormat = (typeof LEDGER_FORMATS)[number]

/** How large a file may be: bytes of the file, rows, columns of a row, characters of a cell. */
export const LIMITS = { bytes: 64 * 1024 * 1024, rows: 500_000, columns: 200, cell: 4096 } as const
export type Limit = keyof typeof LIMITS

/** Why one line was not understood. */
export type RowProblemCode = 'cut_row' | 'bad_time' | 'bad_amount' | 'unknown_direction'
export interface RowProblem { line: number; code: RowProblemCode }

/** Why a file as a whole was not read. */
export type FileProblemCode = 'empty' | 'unknown_format' | 'too_large'
export interface LedgerProblem { ok: false; code: FileProblemCode; limit?: Limit }

/** What wraps the rows. */
export type Container = 'csv'

/** A moment as the file writes it: an instant, or a bare date. */
export interface Coverage { from: string; until: string }

/** What a format makes of a source. Lines that were not understood are problems; none is dropped in silence. */
export interface LedgerContent {
  format: LedgerFormat
  headerLine: number | null
  /** Entries as the file itself counts them; one may become two rows. */
  entries: number
  rows: LedgerRow[]
  problems: RowProblem[]
  /** The time the file says it reports on. */
  coverage: Coverage | null
}

export interface LedgerFile extends LedgerContent { ok: true; container: Container; encoding: string; bom: boolean }
