import type { z } from 'zod/mini'
import type { plainCaseInput } from '../../domain/case/inputs'
import { type Answer, ok, refuse } from '../../domain/result'
import type { Ctx } from '../context'
import { freshFactor } from '../sign-in/fresh-factor'
import { type CaseReceipt, changeCase } from './change-case'

/** A second person lets so much more go back than was paid. */
export async function allowExcess(ctx: Ctx, { caseId }: z.infer<typeof plainCaseInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'excess.allow', async ({ excess }, inside) => {
    if (!excess) return refuse({ code: 'nothing_proposed' })
    const fresh = await freshFactor(inside)
    return fresh.ok ? ok({ type: 'excess.allowed', proposalSeq: excess.seq }) : fresh
  })
}
