import { can } from '../../domain/access/can'
import { PARTY_OF } from '../../domain/access/roles'
import type { CaseFacts } from '../../domain/case/facts'
import { mergeProblem } from '../../domain/case/merging'
import { byLikeness, isWorthALook, paymentOf, type SamePaymentReason, samePaymentReasons } from '../../domain/case/same-payment'
import type { CaseState } from '../../domain/case/states'
import { isOpen } from '../../domain/case/transitions'
import { type Answer, ok, refuse } from '../../domain/result'
import { readCase } from '../../db/queries/cases'
import { organisationNames, type OrganisationName } from '../../db/queries/people'
import { casesLike } from '../../db/queries/same-payment'
import { type Ctx, transact } from '../context'

/** Another open case of the institution that may be about the same payment. */
export interface SamePayment {
  id: string
  reference: string
  state: CaseState
  amountFen: number
  submittedAt: Date
  merchant: OrganisationName
  reasons: SamePaymentReason[]
  /** Whether the case that was asked about could go on under this one, or this one under it. */
  merges: 'into_it' | 'into_this' | null
}

const SHOWN = 6

/** The open cases that may be about the payment of this one, the likeliest first. For the institution. */
export async function findSamePayment(ctx: Ctx, caseId: string): Promise<Answer<SamePayment[]>> {
  return transact(ctx, async ({ db, actor }) => {
    const facts = await readCase(db, caseId)
    if (!facts || !can(actor, 'case.view', facts).ok || PARTY_OF[actor.role] !== 'institution') return refuse({ code: 'not_found' })
    const claimed = paymentOf(facts)
    const alike = (await casesLike(db, claimed, { except: caseId, openOnly: true })).filter((other) => isWorthALook(claimed, paymentOf(other)))
      .map((other) => ({ other, submittedAt: new Date(other.submittedAt), reasons: samePaymentReasons(claimed, paymentOf(other)) }))
      .sort(byLikeness).slice(0, SHOWN)
    const merchants = await organisationNames(db, alike.map(({ other }) => other.merchantId))
    return ok(alike.map(({ other, submittedAt, reasons }): SamePayment => ({
      id: other.id, reference: other.reference, state: other.state, amountFen: other.amountFen, submittedAt, merchant: merchants.get(other.merchantId)!, reasons,
      merges: mayGoUnder(facts, other) ? 'into_it' : mayGoUnder(other, facts) ? 'into_this' : null,
    })))
  })
}

const mayGoUnder = (one: CaseFacts, other: CaseFacts): boolean => isOpen('case.merge', one.state) && mergeProblem(one, other) === null
