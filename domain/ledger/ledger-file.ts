import type { LedgerRow } from './row'

export const LEDGER_FORMATS = [
  'wechat-consumer-bill', 'wechat-trade-bill', 'wechat-fund-flow-bill', 'alipay-consumer-bill', 'pos-journal', 'unionpay-merchant-file',
  'camt.053', 'camt.054', 'mt940', 'ofx', 'bank-statement-cn',
] as const
export type LedgerFormat = (typeof LEDGER_FORMATS)[number]

/**
 * How large a file may be: its bytes; once unpacked, its bytes and how many times more they are, and the files of an archive;
 * its rows, the columns of a row and the characters of a cell.
 */
export const LIMITS = { bytes: 64 * 1024 * 1024, unpacked: 256 * 1024 * 1024, ratio: 100, members: 20, rows: 500_000, columns: 200, cell: 4096 } as const
export type Limit = keyof typeof LIMITS

/** Why one line was not understood. */
export type RowProblemCode =
  | 'cut_row' | 'bad_time' | 'bad_amount' | 'unknown_currency' | 'unknown_status'
  | 'unknown_direction' | 'lost_digits'   // the row is kept, without it
export interface RowProblem { line: number; code: RowProblemCode }

/** What is worth knowing about a file and casts no doubt on a row. */
export type NoteCode = 'count_differs' | 'other_sheet' | 'repeated_row'
export interface LedgerNote { line: number; code: NoteCode }

/** Why a file as a whole was not read. */
export type FileProblemCode =
  | 'empty' | 'unknown_format' | 'too_large' | 'damaged'
  | 'password_needed' | 'password_wrong'
  | 'nested_archive' | 'archive_link' | 'unsupported_archive'   // an archive within an archive; a link; a packing we cannot undo
  | 'locked_workbook' | 'unsafe_xml'                            // a workbook with a password of its own; XML that declares a document type
  | 'several_ledgers'                                           // an archive of more than one ledger
  | 'footer_mismatch'                                           // the file's own totals are not those of its rows
export interface LedgerProblem { ok: false; code: FileProblemCode; limit?: Limit }

/** What wraps the rows, the outermost first seen: rows of a CSV text in an archive come out of a `zip`. */
export type Container = 'csv' | 'text' | 'xml' | 'xlsx' | 'xls' | 'gz' | 'zip'

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
  notes?: LedgerNote[]
  /** The time the file says it reports on. */
  coverage: Coverage | null
}

export interface LedgerFile extends LedgerContent { ok: true; container: Container; encoding: string; bom: boolean; notes: LedgerNote[] }
