import type { z } from 'zod/mini'
import { PARTY_OF, type Party } from '../../domain/access/roles'
import type { messageSendInput } from '../../domain/case/inputs'
import { isTemplateOf, placesLeft } from '../../domain/case/reply-templates'
import { type Answer, ok, refuse } from '../../domain/result'
import { type EvidenceRow, evidenceOf } from '../../db/queries/case-files'
import { discloseStep, type Side } from '../evidence/disclose-step'
import { type Ctx, transact } from '../context'
import { type CaseReceipt, caseToChange, keepWords, receiptOf, writeEvents } from './change-case'
import { tellConsumer } from './tell-consumer'

const SIDES = { consumer: ['consumer'], merchant: ['merchant'], both: ['consumer', 'merchant'] } as const satisfies Record<string, readonly Side[]>

/**
 * A message with an explicit audience. Consumer and merchant write to the institution alone; the institution chooses, and always reads it.
 * What it attaches its readers may see from then on, as if it had been disclosed to them: that is what attaching means.
 */
export async function sendMessage(ctx: Ctx, { caseId, audience, words, evidenceIds = [], template }: z.infer<typeof messageSendInput>): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const facts = await caseToChange(inside, caseId, 'message.send')
    if (!facts.ok) return facts
    const author = PARTY_OF[inside.actor.role]
    const isOurs = author === 'institution'
    if (template !== undefined && !isTemplateOf(author, template)) return refuse({ code: 'invalid', fields: { template: ['choose_one'] } })
    if (isOurs && placesLeft(words).length > 0) return refuse({ code: 'invalid', fields: { words: ['variable_left'] } })
    const files = await attachable(inside, caseId, evidenceIds)
    if (!files) return refuse({ code: 'invalid', fields: { evidenceIds: ['not_an_id'] } })

    const sides: readonly Side[] = isOurs ? SIDES[audience] : []
    const disclosed = await discloseStep(inside, facts.value, files, sides)
    if (!disclosed.ok) return disclosed
    const readers: Party[] = [...(isOurs ? sides : [author]), 'institution']
    const written = await writeEvents(inside, disclosed.value?.facts ?? facts.value, {
      type: 'message.sent', audience: readers, ...(files.length > 0 ? { evidenceIds: files.map(({ id }) => id) } : {}), ...(template ? { template } : {}),
      ...(await keepWords(inside, caseId, words, readers)),
    })
    if (!written.ok) return written
    // Whoever is told of a new paper is not told of the message it came with as well.
    const bodies = disclosed.value?.bodies.some((body) => body.type === 'evidence.disclosed' && body.to === 'consumer') ? disclosed.value.bodies : written.value.bodies
    await tellConsumer(inside, { facts: written.value.facts, bodies })
    return ok(receiptOf(written.value))
  })
}

/** The files the sender may see and send, in the order given; null when one is not among them. */
async function attachable({ db }: Ctx, caseId: string, evidenceIds: readonly string[]): Promise<EvidenceRow[] | null> {
  if (evidenceIds.length === 0) return []
  const visible = new Map((await evidenceOf(db, caseId)).filter(({ state }) => state === 'clean').map((row) => [row.id, row]))
  const files = [...new Set(evidenceIds)].map((id) => visible.get(id))
  return files.includes(undefined) ? null : (files as EvidenceRow[])
}
