import type { z } from 'zod/mini'
import { termsOf } from '../../domain/case/decision-terms'
import type { decisionProposeInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import { evidenceOf } from '../../db/queries/case-files'
import { soloLimitOf } from '../../db/queries/solo-limit'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

/** The handler proposes a ruling. Nothing is decided yet: another person approves, or they themselves where the institution lets one person give so much. */
export async function proposeDecision(ctx: Ctx, input: z.infer<typeof decisionProposeInput>): Promise<Answer<CaseReceipt>> {
  const { caseId, evidenceIds, words } = input
  return changeCase(ctx, caseId, 'decision.propose', async (facts, inside) => {
    const known = new Set((await evidenceOf(inside.db, caseId)).filter(({ state }) => state === 'clean').map(({ id }) => id))
    if (evidenceIds?.some((id) => !known.has(id))) return refuse({ code: 'invalid', fields: { evidenceIds: ['not_an_id'] } })
    return ok({
      type: 'decision.proposed', ...termsOf(facts, input), soloUpToFen: await soloLimitOf(inside.db, facts.acquirerId),
      ...(await keepWords(inside, caseId, words, ['institution'])),
    })
  })
}
