import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns'
import { cases } from './cases'

/** A row is one file (or one keyed-in row) that an institution took into its ledgers. */
export const ledgerImports = pgTable('ledger_imports', {
  id: uuid().primaryKey(),
  acquirerId: uuid().notNull(),
  /** The case it was imported from. */
  caseId: uuid().references(() => cases.id),
  format: text().notNull(),
  sha256: text().notNull(),
  rowCount: integer().notNull(),
  problems: jsonb().$type<{ line: number; code: string }[]>().notNull(),
  coverageFrom: text(),
  coverageUntil: text(),
  importedBy: uuid().notNull(),
  at: instant().notNull(),
}, (table) => [index('ledger_imports_case').on(table.caseId), index('ledger_imports_newest').on(table.acquirerId, table.at.desc()), uniqueIndex('ledger_imports_once').on(table.acquirerId, table.caseId, table.sha256)])

/** A row is one line of a ledger in the neutral form, with the keys it can be found by. */
export const ledgerRows = pgTable('ledger_rows', {
  id: uuid().primaryKey(),
  importId: uuid().notNull().references(() => ledgerImports.id),
  acquirerId: uuid().notNull(),
  ledger: text({ enum: ['wechat', 'pos', 'bank'] }).notNull(),
  line: integer().notNull(),
  transactionId: text(),
  outTradeNo: text(),
  rrn: text(),
  amountFen: bigint({ mode: 'number' }).notNull(),
  occurredAt: instant(),
  row: jsonb().$type<Record<string, unknown>>().notNull(),
}, (table) => [
  index('ledger_rows_transaction').on(table.transactionId),
  index('ledger_rows_order').on(table.outTradeNo),
  index('ledger_rows_rrn').on(table.rrn),
  index('ledger_rows_import').on(table.importId),
])

/** A row says that a ledger line belongs to a case, and by which key that was seen. */
export const caseLedgerRows = pgTable('case_ledger_rows', {
  caseId: uuid().notNull().references(() => cases.id),
  rowId: uuid().notNull().references(() => ledgerRows.id),
  matchedBy: text().notNull(),
}, (table) => [primaryKey({ columns: [table.caseId, table.rowId] }), index('case_ledger_rows_row').on(table.rowId)])

/** A row is one run of the diagnosis; every version is kept. */
export const diagnoses = pgTable('diagnoses', {
  id: uuid().primaryKey(),
  caseId: uuid().notNull().references(() => cases.id),
  inputHash: text().notNull(),
  ruleVersion: text().notNull(),
  result: jsonb().$type<Record<string, unknown>>().notNull(),
  at: instant().notNull(),
}, (table) => [index('diagnoses_case').on(table.caseId, table.at)])
