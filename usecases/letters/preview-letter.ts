import type { z } from 'zod/mini'
import { can } from '../../domain/access/can'
import { PARTY_OF } from '../../domain/access/roles'
import { termsOf } from '../../domain/case/decision-terms'
import type { letterPreviewInput } from '../../domain/letter/inputs'
import { letterContent, type LetterContent } from '../../domain/letter/letter-content'
import { fen } from '../../domain/money/fen'
import { type Answer, ok, refuse } from '../../domain/result'
import { readCase } from '../../db/queries/cases'
import { contactOfOrganisation } from '../../db/queries/organisations'
import { lookAtCase } from '../cases/view-case'
import { type Ctx, transact } from '../context'

type Locale = z.infer<typeof letterPreviewInput>['locale']
export interface LetterPreview { content: LetterContent; locale: Locale }

/** The letter that a ruling would be served with, were these terms put into force now. For the institution; nothing is written. */
export async function previewLetter(ctx: Ctx, { caseId, locale, words, clause = 'pbc_43', establishedYuan = fen(0), ...typed }: z.infer<typeof letterPreviewInput>): Promise<Answer<LetterPreview>> {
  return transact(ctx, async (inside) => {
    const { db, actor, now } = inside
    const facts = await readCase(db, caseId)
    if (!facts || !can(actor, 'case.view', facts).ok || PARTY_OF[actor.role] !== 'institution') return refuse({ code: 'not_found' })
    const { events, evidence, diagnosis, contact, merchant, acquirer, facts: seen } = await lookAtCase(inside, facts, 'institution')
    const ruling = {
      seq: facts.seq + 1, at: now, role: actor.role, name: null, words: words ?? null, hash: '',
      body: { type: 'decision.approved' as const, proposalSeq: facts.seq, terms: termsOf(facts, { ...typed, clause, establishedYuan }) },
    }
    return ok({
      locale,
      content: letterContent({
        kind: 'decision', to: 'consumer', event: ruling, events: [...events, ruling], facts: seen, evidence, merchant, acquirer,
        diagnosis: diagnosis?.result ?? null, consumerName: contact?.name ?? null, contact: await contactOfOrganisation(db, facts.acquirerId), isWhole: true,
      }),
    })
  })
}
