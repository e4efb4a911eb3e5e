import type { Actor } from '@/domain/access/actor'
import type { Fen } from '@/domain/money/fen'
import type { LedgerCase } from '@/db/seed/ledger-files'
import type { Ctx } from '@/usecases/context'

/** One case on the move: who acts in it, when it is, and what the ledgers hold. */
export interface Play {
  caseId: string
  amountFen: Fen
  ledger: LedgerCase
  consumer: Actor
  manager: Actor
  handler: Actor
  approver: Actor
  as: (actor: Actor) => Ctx
}
