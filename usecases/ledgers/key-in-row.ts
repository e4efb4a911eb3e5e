import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { z } from 'zod/mini'
import { chinaInstant } from '../../domain/clock/rfc3339'
import { momentOf } from '../../domain/clock/typed-moment'
import type { ledgerKeyInInput } from '../../domain/ledger/inputs'
import { keyedRow, knownKeys, ledgerOfKind } from '../../domain/ledger/keyed-row'
import type { LedgerRow } from '../../domain/ledger/row'
import { type Answer, refuse } from '../../domain/result'
import { ledgerRowsOf } from '../../db/queries/case-files'
import { caseToChange } from '../cases/change-case'
import { type Ctx, transact } from '../context'
import { type Attached, attachRows } from './attach-rows'

/** One line that an officer read off another system's screen. It goes the way of a file of one line. */
export async function keyInRow(ctx: Ctx, { caseId, kind, status, on, clock, amountYuan, reference }: z.infer<typeof ledgerKeyInInput>): Promise<Answer<Attached>> {
  return transact(ctx, async (inside) => {
    const facts = await caseToChange(inside, caseId, 'ledger.attach')
    if (!facts.ok) return facts
    const at = momentOf(on, clock)
    if (at > inside.now) return refuse({ code: 'invalid', fields: { on: ['paid_in_future'] } })

    const borne = (await ledgerRowsOf(inside.db, caseId)).map(({ row }) => row as unknown as LedgerRow)
    const row = keyedRow({ kind, status, time: chinaInstant(at), amountFen: amountYuan, reference }, knownKeys(facts.value.keys, borne))
    const sha256 = createHash('sha256').update(canonicalize({ kind, status, time: chinaInstant(at), amountFen: amountYuan, reference })!, 'utf8').digest('hex')
    return attachRows(inside, facts.value, { format: `keyed-${ledgerOfKind(kind)}`, sha256, entries: 1, rows: [row], problems: [], coverage: null })
  })
}
