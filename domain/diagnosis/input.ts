import * as z from 'zod/mini'
import { parseInstant } from '../clock/rfc3339'
import { bankRow, posRow, wechatRow } from '../ledger/row'

const text = z.optional(z.pipe(z.nullable(z.string()), z.transform((value) => value?.trim() || undefined)))

const instant = z.string().check(z.refine((value) => parseInstant(value) !== null, { error: 'no RFC 3339 instant with an offset' }))

/** What is known of the payment in question; any key may be absent. */
export const subjectSchema = z.object({
  transactionId: text,
  outTradeNo: text,
  rrn: text,
  amountFen: z.int().check(z.positive()),
  currency: z.pipe(z.nullish(z.string()), z.transform((value) => value?.trim().toUpperCase() || 'CNY')),
  /** When the payer says it was paid, RFC 3339. */
  paidAt: text,
  /** The last digits of the card that paid. */
  accountTail: text,
})

/** What a ledger's rows can say: nothing because it was not given, nothing because none is due, or all from one moment to another. */
const coverage = z.nullish(z.union([z.string(), z.object({ from: text, until: text })]))

export const diagnosisInput = z.object({
  /** The clock: nothing after it is known. */
  asOf: instant,
  subject: subjectSchema,
  ledgers: z.object({ wechat: z.nullish(z.array(wechatRow)), pos: z.nullish(z.array(posRow)), bank: z.nullish(z.array(bankRow)) }),
  coverage: z.nullish(z.object({ wechat: coverage, pos: coverage, bank: coverage })),
})

export type Subject = z.output<typeof subjectSchema>
export type DiagnosisInput = z.output<typeof diagnosisInput>
export type LedgerCoverage = z.output<typeof coverage>

/** Checks an input; a fault names the first field that cannot be read. */
export function readDiagnosisInput(value: unknown): { ok: true; input: DiagnosisInput } | { ok: false; field: string; fault: string } {
  const parsed = diagnosisInput.safeParse(value)
  if (parsed.success) return { ok: true, input: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, field: issue?.path.join('.') ?? '', fault: issue?.message ?? '' }
}
