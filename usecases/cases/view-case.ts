import { can } from '../../domain/access/can'
import { PERMISSIONS } from '../../domain/access/permissions'
import { PARTY_OF, type Party } from '../../domain/access/roles'
import { eventAsSeenBy } from '../../domain/access/visible-events'
import { isNewsTo } from '../../domain/access/unread'
import { mayReadPart } from '../../domain/access/visible-parts'
import { ACTIONS, type Action } from '../../domain/case/actions'
import type { CaseFacts } from '../../domain/case/facts'
import { isSoloAward } from '../../domain/case/solo-award'
import { firstBrokenLink } from '../../domain/log/canonical-event'
import { maskEmail, maskName, maskPhone } from '../../domain/privacy/masks'
import type { Diagnosis } from '../../domain/diagnosis/diagnosis'
import type { LedgerRow } from '../../domain/ledger/row'
import { type Answer, ok, refuse } from '../../domain/result'
import { type DataKey, open, unwrapKey } from '../../db/cipher'
import { readingsOf, recordAccess } from '../../db/queries/access-events'
import { evidenceOf, latestDiagnosis, ledgerRowsOf } from '../../db/queries/case-files'
import { markSeen, newsSince } from '../../db/queries/case-seen'
import { readCase, readCaseByReference } from '../../db/queries/cases'
import { caseKeyOf, contactOf } from '../../db/queries/contacts'
import { otherCasesOfPayment } from '../../db/queries/payments'
import { organisationNames } from '../../db/queries/people'
import { textsOf } from '../../db/queries/texts'
import { chainOf, timelineOf } from '../../db/queries/timeline'
import { rulesInForce } from '../clocks/rules-in-force'
import { type Ctx, transact } from '../context'
import { namesOf } from '../people-names'
import type { CaseView, EvidenceView, EventView } from './case-view'
import { clockViews, longerTerm } from './clock-views'
import { ofUnopened } from './unread-marks'

/**
 * Opens a case for the person asking, by id or reference. Every reader but the consumer leaves an access event. What they are shown
 * they have read from then on, unless they only glance at it in passing.
 */
export async function viewCase(ctx: Ctx, idOrReference: string, { glance = false }: { glance?: boolean } = {}): Promise<Answer<CaseView>> {
  return transact(ctx, async (inside) => {
    const { actor, db, now, newId } = inside
    const facts = idOrReference.startsWith('MZ-') ? await readCaseByReference(db, idOrReference) : await readCase(db, idOrReference)
    if (!facts || !can(actor, 'case.view', facts).ok) return refuse({ code: 'not_found' })
    const party = PARTY_OF[actor.role]
    if (party !== 'consumer') await recordAccess(db, { id: newId(), caseId: facts.id, reader: actor, act: 'view', at: now })
    const view = await lookAtCase(inside, facts, party)
    if (!TAKES_PART.has(party)) return ok(view)
    const news = await newsSince(db, actor.id, [facts.id], ofUnopened(party))
    const shown = view.events.at(-1)?.seq ?? 0
    if (!glance && shown > 0) await markSeen(db, { caseId: facts.id, userId: actor.id, seq: shown })
    return ok({ ...view, unread: news.filter(({ body }) => isNewsTo(party, body)).map(({ seq }) => seq) })
  })
}

/** Who is told what is new to them; an examiner reads everything anew. */
const TAKES_PART: ReadonlySet<Party> = new Set(['consumer', 'merchant', 'institution'])

/** What one party may see of a case; for the caller's transaction, once the case is known to be theirs to see. */
export async function lookAtCase(ctx: Ctx, facts: CaseFacts, party: Party): Promise<CaseView> {
  const { db, actor } = ctx
  const rules = await rulesInForce(db)
  const isInside = mayReadPart(party, 'internal_events')
  const key = unwrapKey((await caseKeyOf(db, facts.id))!, ctx.keys.masterKeys, facts.id)
  const organisations = await organisationNames(db, [facts.merchantId, facts.acquirerId])
  const diagnosed = await latestDiagnosis(db, facts.id)
  const diagnosis = diagnosed && { id: diagnosed.id, at: diagnosed.at, result: diagnosed.result as unknown as Diagnosis }
  const files = await evidenceOf(db, facts.id)
  const shown = new Set(files.map(({ id }) => id))
  const suspected = diagnosis?.result.cause === 'suspected_fraud' && !mayReadPart(party, 'suspicion')
  return {
    party,
    facts: partOf(facts, party, { suspected, shown }),
    merchant: organisations.get(facts.merchantId)!,
    acquirer: organisations.get(facts.acquirerId)!,
    contact: mayReadPart(party, 'contact') ? await contact(ctx, facts.id, key) : null,
    handlerName: facts.handlerId ? (await namesOf(ctx, [facts.handlerId], mayReadPart(party, 'handler_name') ? 'full' : 'masked')).get(facts.handlerId) ?? null : null,
    events: await events(ctx, facts.id, party, shown),
    evidence: files.map((row): EvidenceView => ({
      id: row.id, slot: row.slot, name: open(row.sealedName, key, { table: 'evidence', column: 'sealed_name', rowId: row.id }),
      mediaType: row.mediaType, sizeBytes: row.sizeBytes, sha256: row.sha256, state: row.state,
      party: PARTY_OF[row.uploaderRole], disclosedTo: row.disclosedTo, at: row.at,
    })),
    clocks: clockViews(facts, rules),
    longerTerm: isInside ? longerTerm(facts, rules) : null,
    alike: isInside ? await otherCasesOfPayment(db, facts.id) : [],
    diagnosis: diagnosis && !suspected ? { ...diagnosis, result: resultFor(party, diagnosis.result) } : null,
    ledger: mayReadPart(party, 'ledger')
      ? (await ledgerRowsOf(db, facts.id)).map(({ id, line, matchedBy, row }) => ({ id, line, matchedBy, row: row as unknown as LedgerRow }))
      : [],
    acts: actsOf(actor, facts),
    chain: isInside ? await chain(ctx, facts.id) : null,
    readings: mayReadPart(party, 'readers') ? await readings(ctx, facts.id, party) : [],
    unread: [],
  }
}

/** Facts without what the party may not read. */
function partOf(facts: CaseFacts, party: Party, { suspected, shown }: { suspected: boolean; shown: ReadonlySet<string> }): CaseFacts {
  const { accountTail: _accountTail, ...keys } = facts.keys
  return {
    ...facts,
    ...(mayReadPart(party, 'proposal') ? {} : { proposal: null, extension: null, excess: null, recused: [], absorbed: [] }),
    evidence: facts.evidence.filter(({ id }) => shown.has(id)),
    keys: mayReadPart(party, 'account_tail') ? facts.keys : keys,
    // What the consumer and the institution write to each other is not the shop's to count.
    ...(party === 'merchant' ? { unreadFromConsumer: 0, lastMaterialAt: null } : {}),
    diagnosis: suspected ? null : facts.diagnosis,
    decision: facts.decision && { ...facts.decision, evidenceIds: facts.decision.evidenceIds.filter((id) => shown.has(id)) },
    lastEventType: mayReadPart(party, 'internal_events') ? facts.lastEventType : '',
  }
}

/** A merchant does not learn the payer's card. */
const resultFor = (party: Party, result: Diagnosis): Diagnosis => (mayReadPart(party, 'account_tail') ? result : { ...result, accountTail: null })

async function contact(ctx: Ctx, caseId: string, key: DataKey): Promise<CaseView['contact']> {
  const sealed = await contactOf(ctx.db, caseId)
  if (!sealed) return null
  const opened = (column: string, value: string | null) => (value === null ? null : open(value, key, { table: 'case_contacts', column, rowId: caseId }))
  const agentName = opened('sealed_agent_name', sealed.sealedAgentName)
  const phone = opened('sealed_phone', sealed.sealedPhone)
  const email = opened('sealed_email', sealed.sealedEmail)
  return { name: maskName(opened('sealed_name', sealed.sealedName)!), agentName: agentName && maskName(agentName), phone: phone && maskPhone(phone), email: email && maskEmail(email) }
}

async function events(ctx: Ctx, caseId: string, party: Party, shown: ReadonlySet<string>): Promise<EventView[]> {
  const timeline = (await timelineOf(ctx.db, caseId)).flatMap((event) => {
    const body = eventAsSeenBy(party, event.body, shown)
    return body ? [{ ...event, body }] : []
  })
  const words = new Map((await textsOf(ctx.db, caseId)).map((text) => [text.id, text.body]))
  const names = await namesOf(ctx, timeline.map(({ actorId }) => actorId), mayReadPart(party, 'handler_name') ? 'full' : 'masked')
  return timeline
    // A message to somebody else is not part of this party's timeline.
    .filter(({ body }) => body.type !== 'message.sent' || words.has(body.textId))
    .map(({ seq, at, actorId, actorRole, body, hash }) => ({
      seq, at, role: actorRole, party: PARTY_OF[actorRole], name: names.get(actorId) || null,
      body, words: 'textId' in body && body.textId ? words.get(body.textId) ?? null : null, hash,
    }))
}

/** Which acts the role has at all, and for each why it is not open now. */
function actsOf(actor: Ctx['actor'], facts: CaseFacts): CaseView['acts'] {
  const acts: Partial<Record<Action, CaseView['acts'][Action]>> = {}
  const isRecused = facts.recused.includes(actor.id)
  const needsAnother = actor.role === 'handler' && !(facts.proposal && isSoloAward(facts.proposal))
  for (const action of ACTIONS) {
    if (!PERMISSIONS[action][actor.role] || (needsAnother && action === 'decision.approve')) continue
    const allowed = can(actor, action, facts)
    acts[action] = !allowed.ok ? allowed.refusal : isRecused && action !== 'case.view' ? { code: 'recused' } : null
  }
  return acts
}

async function chain(ctx: Ctx, caseId: string): Promise<CaseView['chain']> {
  const links = await chainOf(ctx.db, caseId)
  return { length: links.length, whole: firstBrokenLink(links) === null }
}

async function readings(ctx: Ctx, caseId: string, party: Party): Promise<CaseView['readings']> {
  const rows = await readingsOf(ctx.db, caseId)
  const organisations = await organisationNames(ctx.db, rows.flatMap(({ readerOrgId }) => readerOrgId ?? []))
  const names = await namesOf(ctx, rows.map(({ readerId }) => readerId), party === 'consumer' ? 'masked' : 'full')
  return rows.map(({ readerId, readerRole, readerOrgId, act, at }) => {
    const organisation = readerOrgId ? organisations.get(readerOrgId) : undefined
    return { role: readerRole, organisation: organisation?.name ?? null, organisationEn: organisation?.nameEn ?? null, name: names.get(readerId) || null, act, at }
  })
}
