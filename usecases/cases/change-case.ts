import type { Action } from '../../domain/case/actions'
import { can } from '../../domain/access/can'
import type { Actor } from '../../domain/access/actor'
import { PARTY_OF, type Party } from '../../domain/access/roles'
import { mayReadPart } from '../../domain/access/visible-parts'
import { decide } from '../../domain/case/decide'
import { ADDITIVE, EVENT_OF, type EventBody, type EventType, INTERNAL } from '../../domain/case/events'
import type { CaseFacts } from '../../domain/case/facts'
import type { CaseState } from '../../domain/case/states'
import { maskNarrative } from '../../domain/privacy/narrative'
import { type Answer, ok, refuse } from '../../domain/result'
import type { Db } from '../../db/client'
import { lockCase, readCase } from '../../db/queries/cases'
import { addText } from '../../db/queries/texts'
import { appendEvent } from '../../db/queries/timeline'
import { rulesInForce } from '../clocks/rules-in-force'
import { type Ctx, transact } from '../context'
import { tellConsumer } from './tell-consumer'
import type { Written } from './written'

/** What an accepted act gives back. The hash is the receipt: the event is in the case's chain under it. */
export interface CaseReceipt { caseId: string; reference: string; state: CaseState; version: number; receipt: string }

type Change = Exclude<Action, 'case.view'>

/**
 * The step every change of a case shares, in one transaction: found, theirs, allowed, still the version they saw;
 * then the event and what follows from it, and the notices they cause.
 */
export async function changeCase(
  ctx: Ctx, caseId: string, action: Change, make: (facts: CaseFacts, ctx: Ctx) => Promise<Answer<EventBody>>,
): Promise<Answer<CaseReceipt>> {
  return transact(ctx, async (inside) => {
    const facts = await caseToChange(inside, caseId, action)
    if (!facts.ok) return facts
    const body = await make(facts.value, inside)
    if (!body.ok) return body
    const written = await writeEvents(inside, facts.value, body.value)
    if (!written.ok) return written
    await tellConsumer(inside, written.value)
    return ok(receiptOf(written.value))
  })
}

/** The case, locked, when it is there, theirs to see, open to this act, and still the version they saw. */
export async function caseToChange({ actor, db, intent }: Ctx, caseId: string, action: Change): Promise<Answer<CaseFacts>> {
  const facts = await lockCase(db, caseId)
  // Who may only read a case cannot lock it, and is told no rather than that it is not there.
  if (!facts) return (await readable(db, actor, caseId)) ? refuse({ code: 'forbidden', action }) : refuse({ code: 'not_found' })
  if (!can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })

  const allowed = can(actor, action, facts)
  if (!allowed.ok && allowed.refusal.code === 'forbidden') return allowed
  const overwrites = !ADDITIVE.has(EVENT_OF[action])
  // Whoever moves a case says which case they saw; otherwise they would approve what they never read.
  if (overwrites && intent && !intent.bulk && intent.version === null) return refuse({ code: 'invalid', fields: { _version: ['version_missing'] } })
  if (overwrites && intent && !intent.bulk && intent.version !== facts.version) {
    return refuse({ code: 'stale', version: facts.version, changedBy: lastActTold(facts, actor) })
  }
  return allowed.ok ? ok(facts) : allowed
}

async function readable(db: Db, actor: Actor, caseId: string): Promise<boolean> {
  const facts = await readCase(db, caseId)
  return facts !== null && can(actor, 'case.view', facts).ok
}

/** What was done last, for whoever may know it: a proposal or a note is not told outside the institution. */
const lastActTold = (facts: CaseFacts, actor: Actor): string =>
  (mayReadPart(PARTY_OF[actor.role], 'internal_events') || !INTERNAL.has(facts.lastEventType as EventType) ? facts.lastEventType : '')

/** Decides and appends. The caller's transaction holds the case, or is about to make it. */
export async function writeEvents(ctx: Ctx, facts: CaseFacts, body: EventBody): Promise<Answer<Written>> {
  const decided = decide(ctx.actor, facts, body, ctx.now, await rulesInForce(ctx.db))
  if (!decided.ok) return decided
  const written: Written = { facts, bodies: [], hash: '' }
  for (const next of decided.value) {
    const appended = await appendEvent(ctx.db, written.facts, { at: ctx.now, actorId: next.by.id, actorRole: next.by.role, body: next.body })
    written.facts = appended.facts
    written.bodies.push(next.body)
    if (next.body === body) written.hash = appended.hash
  }
  return ok(written)
}

export const receiptOf = ({ facts, hash }: Written): CaseReceipt =>
  ({ caseId: facts.id, reference: facts.reference, state: facts.state, version: facts.version, receipt: hash })

/** Keeps what somebody wrote, with card and identity numbers masked, and gives what the event says of it. */
export async function keepWords(ctx: Ctx, caseId: string, words: string, audience: readonly Party[]) {
  const { db, keys, newId, actor, now } = ctx
  return addText(db, keys.indexKey, { id: newId(), caseId, authorId: actor.id, authorRole: actor.role, audience, body: maskNarrative(words).text, at: now })
}

