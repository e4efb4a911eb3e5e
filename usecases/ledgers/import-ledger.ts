import type { Readable } from 'node:stream'
import { PERMISSIONS } from '../../domain/access/permissions'
import type { RowProblemCode } from '../../domain/ledger/ledger-file'
import { type Answer, refuse } from '../../domain/result'
import { momentOfWriting } from '../../db/queries/database-now'
import type { LedgerReader } from '../../gateways/ledger-reader/ledger-reader'
import { caseToChange } from '../cases/change-case'
import { type Ctx, transact } from '../context'
import { type Attached, attachRows } from './attach-rows'

/** Lines that could not become a row. One of them, and the whole file is put back: a ledger with a hole proves nothing. */
const BREAKS_THE_FILE: readonly RowProblemCode[] = ['cut_row', 'bad_time', 'bad_amount', 'unknown_currency', 'unknown_status']

interface LedgerUpload { caseId: string; content: Readable; password?: string }

/** Takes a ledger file into a case as it arrives: all of it or nothing. The same file twice adds nothing. */
export async function importLedger(ctx: Ctx, { caseId, content, password }: LedgerUpload, reader: LedgerReader): Promise<Answer<Attached>> {
  // Whoever may do it on no case at all does not get their file read.
  if (!PERMISSIONS['ledger.attach'][ctx.actor.role]) return refuse({ code: 'forbidden', action: 'ledger.attach' })
  const reading = await reader.read(content, password)
  if (!reading.ok) return reading
  const { sha256, file } = reading.value
  if (!file.ok) return refuse({ code: 'ledger_refused', reason: file.code, ...(file.limit && { limit: file.limit }) })
  const broken = file.problems.find(({ code }) => BREAKS_THE_FILE.includes(code))
  if (broken) return refuse({ code: 'ledger_refused', reason: broken.code, line: broken.line })

  // Which file was meant is only known now: the same intent with another file is another one.
  const intent = ctx.intent && { ...ctx.intent, requestHash: `${ctx.intent.requestHash} ${sha256}` }
  return transact({ ...ctx, intent }, async (inside) => {
    const facts = await caseToChange(inside, caseId, 'ledger.attach')
    if (!facts.ok) return facts
    return attachRows({ ...inside, now: await momentOfWriting(inside.db, ctx.now) }, facts.value, { ...file, problems: [...file.problems, ...file.notes], sha256 })
  })
}
