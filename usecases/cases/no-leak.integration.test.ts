import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { INTERNAL } from '../../domain/case/events'
import { lettersFor } from '../../domain/letter/letters'
import { fen } from '../../domain/money/fen'
import type { Answer } from '../../domain/result'
import { askAs } from '../../db/queries/asker'
import { aCase, TO } from '../../db/test/world'
import { listMyComplaints } from '../consumer/list-my-complaints'
import { readRecord } from '../consumer/read-record'
import type { Ctx } from '../context'
import { autosaveResponse } from '../disputes/autosave-response'
import { listInbox } from '../disputes/list-inbox'
import { readResponse } from '../disputes/read-response'
import { openEvidence } from '../evidence/open-evidence'
import { evidenceRoom } from '../evidence/test/evidence-room'
import { readLetter } from '../letters/read-letter'
import { addNote } from './add-note'
import { approveDecision } from './approve-decision'
import { contestResponse } from './contest-response'
import { declareInterest } from './declare-interest'
import { escalateCase } from './escalate-case'
import { proposeDecision } from './propose-decision'
import { proposeExcess } from './propose-excess'
import { proposeExtension } from './propose-extension'
import { readRevealed } from './read-revealed'
import { recordFeedback } from './record-feedback'
import { recordForwarding } from './record-forwarding'
import { rejectDecision } from './reject-decision'
import { returnDecision } from './return-decision'
import { returnExcess } from './return-excess'
import { returnExtension } from './return-extension'
import { revealContact } from './reveal-contact'
import { sendMessage } from './send-message'
import { aSession } from './test/a-session'
import { viewCase } from './view-case'

// Words are planted wherever somebody writes for the house alone, or for one side alone; then everything the others can get is searched.

const { app, worker, admin, world, gateways, added, as } = await evidenceRoom(() => new Date())

/** Every place where words are planted, and which side may read them; an empty list is the house alone. */
const PLANTED = {
  note_of_handler: [], note_of_approver: [], note_of_risk: [], interest: [],
  proposal_returned: [], return_reason: [], proposal_pending: [],
  extension_returned: [], extension_return_reason: [], extension_pending: [],
  excess_returned: [], excess_return_reason: [], excess_pending: [], feedback: [],
  reveal_reason: ['consumer'],
  to_consumer: ['consumer'], from_consumer: ['consumer'], file_of_consumer: ['consumer'],
  to_merchant: ['merchant'], from_merchant: ['merchant'], file_of_merchant: ['merchant'], draft_of_merchant: ['merchant'],
} as const satisfies Record<string, readonly ('consumer' | 'merchant')[]>
type Place = keyof typeof PLANTED

const mark = (place: Place): string => `PLANTED-${place.toUpperCase().replaceAll('_', '-')}-7Q`
const hiddenFrom = (party: 'consumer' | 'merchant'): Place[] => (Object.keys(PLANTED) as Place[]).filter((place) => !(PLANTED[place] as readonly string[]).includes(party))

const done = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given.refusal))
  return given.value
}
const plain = (actor: Actor, more: Partial<Ctx> = {}): Ctx => ({ ...as(actor, null), ...more })
const ruling = { outcome: 'explained' as const, clause: 'pbc_43' as const, establishedYuan: fen(36_800) }

let caseIds: string[]
/** Every letter of each case, whoever it is written to. */
let letters: Map<string, ReturnType<typeof lettersFor>>
let files: { consumer: string; merchant: string }

beforeAll(async () => {
  const open = (await aCase(worker.db, world, { acts: TO.awaiting_merchant })).id
  const decided = (await aCase(worker.db, world, { acts: TO.investigating })).id
  const draft = (await aCase(worker.db, world, { acts: TO.awaiting_merchant })).id
  caseIds = [open, decided, draft]

  await done(addNote(plain(world.handler), { caseId: open, words: mark('note_of_handler') }))
  await done(addNote(plain(world.approver), { caseId: open, words: mark('note_of_approver') }))
  await done(addNote(plain(world.risk), { caseId: open, words: mark('note_of_risk') }))
  await done(declareInterest(plain(world.secondHandler), { caseId: open, words: mark('interest') }))
  files = {
    consumer: await added(world.consumer, open, undefined, { fileName: `${mark('file_of_consumer')}.jpg` }),
    merchant: await added(world.manager, open, undefined, { fileName: `${mark('file_of_merchant')}.jpg` }),
  }
  await done(sendMessage(plain(world.handler), { caseId: open, audience: 'consumer', words: mark('to_consumer'), evidenceIds: [files.consumer] }))
  await done(sendMessage(plain(world.handler), { caseId: open, audience: 'merchant', words: mark('to_merchant'), evidenceIds: [files.merchant] }))
  await done(sendMessage(plain(world.consumer), { caseId: open, audience: 'both', words: mark('from_consumer') }))
  await done(sendMessage(plain(world.clerk), { caseId: open, audience: 'both', words: mark('from_merchant') }))
  await done(contestResponse(plain(world.clerk), { caseId: open, ground: 'not_received', words: '没有收到。' }))
  await done(revealContact(plain(world.handler, { sessionId: await aSession(worker.db, world.handler, new Date()) }), { caseId: open, field: 'phone', words: mark('reveal_reason') }))
  await done(proposeExtension(plain(world.handler), { caseId: open, words: mark('extension_returned') }))
  await done(returnExtension(plain(world.approver), { caseId: open, words: mark('extension_return_reason') }))
  await done(proposeExtension(plain(world.handler), { caseId: open, words: mark('extension_pending') }))
  await done(proposeDecision(plain(world.handler), { caseId: open, ...ruling, words: mark('proposal_returned') }))
  await done(returnDecision(plain(world.approver), { caseId: open, words: mark('return_reason') }))
  await done(proposeDecision(plain(world.handler), { caseId: open, ...ruling, words: mark('proposal_pending') }))

  await done(proposeDecision(plain(world.handler), { caseId: decided, ...ruling, words: '账目一致。' }))
  await done(approveDecision(plain(world.approver, { sessionId: await aSession(worker.db, world.approver, new Date()) }), { caseId: decided }))
  await done(proposeExcess(plain(world.handler), { caseId: decided, amountYuan: fen(100), words: mark('excess_returned') }))
  await done(returnExcess(plain(world.approver), { caseId: decided, words: mark('excess_return_reason') }))
  await done(proposeExcess(plain(world.handler), { caseId: decided, amountYuan: fen(200), words: mark('excess_pending') }))
  await done(rejectDecision(plain(world.consumer), { caseId: decided, words: '不同意。' }))
  await done(escalateCase(plain(world.consumer), { caseId: decided, words: '请监管部门处理。' }))
  await done(recordForwarding(plain(world.handler), { caseId: decided }))
  await done(recordFeedback(plain(world.handler), { caseId: decided, words: mark('feedback') }))

  letters = new Map(await Promise.all(caseIds.map(async (caseId) => [caseId, lettersFor('institution', (await done(viewCase(plain(world.handler), caseId))).events)] as const)))
  await done(autosaveResponse(plain(world.manager), { caseId: draft, kind: 'contest', version: 0, fields: { words: mark('draft_of_merchant') } }))
}, 120_000)

/** Everything a person of a side can get from every use case that reads, as text; asked once a person. */
const asked = new Map<string, Promise<string>>()
function everythingFor(actor: Actor): Promise<string> {
  const key = `${actor.id} ${actor.onlyCaseId}`
  const before = asked.get(key) ?? askEverything(actor)
  asked.set(key, before)
  return before
}

async function askEverything(actor: Actor): Promise<string> {
  const answers: unknown[] = [await listMyComplaints(plain(actor)), ...(await Promise.all((['new', 'handling', 'done'] as const).map((tab) => listInbox(plain(actor), { tab }))))]
  for (const caseId of caseIds) {
    answers.push(await viewCase(plain(actor), caseId), await readRecord(plain(actor), caseId), await readRevealed(plain(actor), caseId), await readResponse(plain(actor), caseId))
    for (const { seq, to } of letters.get(caseId) ?? []) answers.push(await readLetter(plain(actor), { caseId, seq, to }, 'export'))
    // What a person who was slower is told of what somebody else did.
    answers.push(await contestResponse(as(actor, { version: 1 }), { caseId, ground: 'not_received', words: '晚了。' }), await rejectDecision(as(actor, { version: 1 }), { caseId, words: '晚了。' }))
  }
  for (const id of Object.values(files)) {
    const opened = await openEvidence(plain(actor), id, gateways)
    answers.push(opened.ok ? { name: opened.value.name } : opened)
  }
  return JSON.stringify(answers)
}

/** Every row of every table that the database itself would show this person, whatever the use cases ask for. */
async function everyRowFor(actor: Actor): Promise<string> {
  return app.db.transaction(async (tx) => {
    await askAs(tx as never, actor, null)
    const tables = await tx.execute<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`)
    const rows: unknown[] = []
    for (const { name } of tables) rows.push(...await tx.execute(`select to_jsonb(t) from "${name}" t`))
    return JSON.stringify(rows)
  })
}

const found = (text: string, places: readonly Place[]): Place[] => places.filter((place) => text.includes(mark(place)))

describe.each([
  ['the consumer', 'consumer', () => world.consumer],
  ['the consumer who came with reference and code', 'consumer', () => ({ ...world.consumer, onlyCaseId: caseIds[0]! })],
  ['a clerk of the shop', 'merchant', () => world.clerk],
  ['the manager of the shop', 'merchant', () => world.manager],
] as const)('%s', (_who, party, actor) => {
  test('gets nothing that was written for others', async () => {
    const text = await everythingFor(actor())
    expect(found(text, hiddenFrom(party))).toEqual([])
    // The search does find what is there to be found, so an empty answer above means something.
    expect(found(text, [party === 'consumer' ? 'to_consumer' : 'to_merchant'])).toHaveLength(1)
  })

  test('could get nothing of it from any table either', async () => {
    const text = await everyRowFor(actor())
    expect(found(text, hiddenFrom(party))).toEqual([])
    expect(found(text, [party === 'consumer' ? 'from_consumer' : 'from_merchant'])).toHaveLength(1)
  })

  test('is not told that a proposal, a note or a recusal is there at all', async () => {
    const view = await done(viewCase(plain(actor()), caseIds[0]!))
    expect(view.events.filter(({ body }) => INTERNAL.has(body.type))).toEqual([])
    expect(view.facts).toMatchObject({ proposal: null, extension: null, excess: null, recused: [] })
    expect([view.chain, view.ledger]).toEqual([null, []])
    expect(view.unread.every((seq) => view.events.some((event) => event.seq === seq))).toBe(true)
  })

  test('sees the other side’s file neither by name nor by number', async () => {
    const text = await everythingFor(actor())
    expect(text).not.toContain(party === 'consumer' ? files.merchant : files.consumer)
  })
})

test('a stranger to the case gets none of it', async () => {
  for (const actor of [world.otherConsumer, world.otherManager, world.foreignHandler, world.operator]) {
    const all = Object.keys(PLANTED) as Place[]
    expect(found(await everythingFor(actor), all), actor.role).toEqual([])
    expect(found(await everyRowFor(actor), all), actor.role).toEqual([])
  }
})

test('what leaves the house in texts and mails is made from codes and dates alone', async () => {
  const rows = await admin`select to_jsonb(m) as row from outgoing_messages m`
  expect(rows.length).toBeGreaterThanOrEqual(3)
  expect(found(JSON.stringify(rows), Object.keys(PLANTED) as Place[])).toEqual([])
})

test('neither the record nor what is kept of answers holds the words themselves', async () => {
  for (const table of ['case_events', 'cases', 'idempotency_keys', 'access_events', 'system_events']) {
    expect(found(JSON.stringify(await admin.unsafe(`select to_jsonb(t) from ${table} t`)), Object.keys(PLANTED) as Place[]), table).toEqual([])
  }
})

test('the house itself reads what was planted, so the planting worked', async () => {
  const text = await everythingFor(world.handler)
  const ours = (Object.keys(PLANTED) as Place[]).filter((place) => place !== 'draft_of_merchant')
  expect(found(text, ours)).toEqual(ours)
  expect([...letters.values()].flat().length).toBeGreaterThan(4)
  expect(found(text, ['draft_of_merchant'])).toEqual([])
  expect(found(await everythingFor(world.manager), ['draft_of_merchant'])).toHaveLength(1)
})

test('these are all the doors that answer a GET; each is asked above, or names shops, which are public', () => {
  const root = new URL('../../app/api/', import.meta.url)
  const doors = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts') && /export (const|async function) GET\b/.test(readFileSync(new URL(path, root), 'utf8')))
  expect(doors.sort()).toEqual(['evidence/[evidenceId]/route.ts', 'letters/[caseId]/[seq]/route.ts', 'v1/merchants/route.ts'])
})
