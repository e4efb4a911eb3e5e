import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { SYSTEM } from '../../domain/access/actor'
import type { DiagnosisSummary } from '../../domain/case/event-parts'
import type { CaseFacts } from '../../domain/case/facts'
import { diagnose } from '../../domain/diagnosis/diagnose'
import type { Diagnosis } from '../../domain/diagnosis/diagnosis'
import type { DiagnosisInput } from '../../domain/diagnosis/input'
import { matchedRows } from '../../domain/diagnosis/matched-rows'
import { type ObservedArrival, observedArrivals } from '../../domain/diagnosis/observed-arrivals'
import { RULE_VERSION } from '../../domain/diagnosis/vocabulary'
import type { Answer } from '../../domain/result'
import { addDiagnosis, tieRows } from '../../db/queries/ledgers'
import { organisationNames } from '../../db/queries/people'
import { writeEvents } from '../cases/change-case'
import type { Written } from '../cases/written'
import type { Ctx } from '../context'
import { diagnosisInputOf } from './diagnosis-input'
import { observeArrivals } from './observe-arrivals'

/**
 * Runs the diagnosis over what is known of the case and records it, inside the transaction of whatever made it due: a claim that
 * was filed, a row that arrived. The machine concludes, whoever asked, and notes the refunds that a statement now shows.
 */
export async function diagnoseStep(ctx: Ctx, facts: CaseFacts): Promise<Answer<Written>> {
  const { db, now, newId } = ctx
  const { input, keyedIn } = await diagnosisInputOf(ctx, facts)
  const result = diagnose(input)
  const tied = matchedRows(input, result)
  // Whoever keyed a row in on this case tied it to the case by their own word.
  const byWord = keyedIn.filter((id) => tied.every(({ rowId }) => rowId !== id)).map((rowId) => ({ rowId, by: 'keyed_in' as const }))
  const arrivals = await arrivalsIn(ctx, facts, input)
  await tieRows(db, facts.id, withShown([...tied, ...byWord], [...facts.refunds.flatMap(({ seenInRowId }) => seenInRowId ?? []), ...arrivals.map(({ rowId }) => rowId)]))

  const diagnosisId = newId()
  const inputHash = createHash('sha256').update(canonicalize(input)!, 'utf8').digest('hex')
  await addDiagnosis(db, { id: diagnosisId, caseId: facts.id, inputHash, ruleVersion: RULE_VERSION, result, at: now })
  const diagnosed = await writeEvents({ ...ctx, actor: SYSTEM }, facts, { type: 'diagnosis.recorded', diagnosisId, inputHash, summary: summaryOf(result) })
  return diagnosed.ok ? observeArrivals(ctx, diagnosed.value, arrivals) : diagnosed
}

async function arrivalsIn({ db }: Ctx, { refunds, merchantId }: CaseFacts, input: DiagnosisInput): Promise<ObservedArrival[]> {
  if (refunds.every(({ confirmedAt }) => confirmedAt !== null)) return []
  const merchant = (await organisationNames(db, [merchantId])).get(merchantId)!
  return observedArrivals(input, refunds, merchant.name)
}

type Tied = Parameters<typeof tieRows>[2][number]

/** A line that shows a refund belongs to the case, whatever the diagnosis makes of it. */
const withShown = (tied: readonly Tied[], shown: readonly string[]): Tied[] =>
  [...tied, ...[...new Set(shown)].filter((id) => tied.every(({ rowId }) => rowId !== id)).map((rowId): Tied => ({ rowId, by: 'refund_credit' }))]

/** What the case itself carries of a diagnosis. */
function summaryOf({ rule, cause, confidence, moneyLocation, nextActionParty, expectedArrival }: Diagnosis): DiagnosisSummary {
  return {
    rule, cause, moneyLocation, confidencePercent: Math.round(confidence * 100), nextParty: nextActionParty,
    arrivalFrom: expectedArrival?.fromOn ?? null, arrivalBy: expectedArrival?.byOn ?? null,
  }
}
