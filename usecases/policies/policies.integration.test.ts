import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { POLICIES, policyById } from '@/domain/clock/policies/policies'
import type { PolicyProposal } from '@/domain/clock/rule-inputs'
import { systemEvents } from '@/db/schema'
import { testDatabase } from '@/db/test/database'
import { aWorld, TEST_KEYS, type World } from '@/db/test/world'
import { rulesInForce } from '../clocks/rules-in-force'
import type { Ctx } from '../context'
import { activatePolicy } from './activate-policy'
import { declinePolicy } from './decline-policy'
import { listPolicies } from './list-policies'
import { proposePolicy } from './propose-policy'
import { viewPolicy } from './view-policy'

const { app, worker, admin } = await testDatabase()
let world: World
let first: Actor
let second: Actor
beforeAll(async () => {
  world = await aWorld(worker.db)
  first = world.operator
  second = { ...world.operator, id: world.risk.id }
})

const as = (actor: Actor, now = new Date()): Ctx => ({ actor, sessionId: null, now, newId, db: app.db, keys: TEST_KEYS, intent: null })
/** A proposal that says what is in force, but for the change. */
function proposal(policyId: string, change: Partial<PolicyProposal>): PolicyProposal {
  const { duration, unit, rolls, on, warnPercents, source: { instrument, article, marks }, note } = policyById(policyId)
  return {
    policyId, duration, unit, rolls: rolls ? 'true' : undefined, isOn: on ? 'true' : undefined, warnPercents: [...warnPercents], marks: [...marks], note,
    instrumentZh: instrument.zh, instrumentEn: instrument.en, articleZh: article?.zh, articleEn: article?.en, words: 'The order was revised.', ...change,
  }
}
const eventsOf = async (policyId: string) => (await worker.db.select().from(systemEvents)).filter(({ payload }) => payload.policyId === policyId).map(({ type, actorId, payload }) => [type, actorId, payload.version])

test('the database begins with the shipped policies, word for word', async () => {
  const rules = await rulesInForce(worker.db)
  for (const policy of POLICIES) expect(rules.policyById(policy.id, new Date('2020-01-01T00:00:00Z'))).toEqual(JSON.parse(JSON.stringify(policy)))
  const listed = await listPolicies(as(first))
  expect(listed.ok && listed.value.length).toBe(POLICIES.length)
})

describe('a proposal', () => {
  const id = 'cn-nfra-decide-simple'

  test('counts for nothing until another operator puts it in force, and both acts are on the record', async () => {
    const before = await rulesInForce(worker.db)
    expect(await proposePolicy(as(first), proposal(id, { duration: 10, warnPercents: [40, 90] }))).toEqual({ ok: true, value: { policyId: id, version: 2 } })
    expect(await rulesInForce(worker.db)).toBe(before)

    expect(await activatePolicy(as(first), { policyId: id, version: 2 })).toEqual({ ok: false, refusal: { code: 'same_person' } })
    const now = new Date()
    expect(await activatePolicy(as(second, now), { policyId: id, version: 2 })).toEqual({ ok: true, value: { policyId: id, version: 2 } })
    const after = await rulesInForce(worker.db)
    expect(after.policyById(id, now)).toMatchObject({ version: 2, duration: 10, warnPercents: [40, 90], binds: ['bank'] })
    expect(after.policyById(id, new Date(now.getTime() - 1))).toMatchObject({ version: 1, duration: 15 })
    expect(await eventsOf(id)).toEqual([['policy.proposed', first.id, 2], ['policy.activated', second.id, 2]])
  })

  test('is decided once', async () => {
    expect(await activatePolicy(as(second), { policyId: id, version: 2 })).toEqual({ ok: false, refusal: { code: 'not_found' } })
    expect(await declinePolicy(as(second), { policyId: id, version: 2 })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('two operators at once: one decision', async () => {
    await proposePolicy(as(first), proposal('cn-consumer-mediate', { duration: 50 }))
    const answers = await Promise.all([1, 2, 3].map(() => activatePolicy(as(second), { policyId: 'cn-consumer-mediate', version: 2 })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await eventsOf('cn-consumer-mediate')).toHaveLength(2)
  })

  test('waits alone, and may be put aside by the one who made it; its number is not given again', async () => {
    const other = 'cn-pbc-answer'
    expect(await proposePolicy(as(first), proposal(other, { duration: 12 }))).toMatchObject({ ok: true })
    expect(await proposePolicy(as(second), proposal(other, { duration: 11 }))).toEqual({ ok: false, refusal: { code: 'invalid', fields: { words: ['draft_waits'] } } })
    expect(await declinePolicy(as(first), { policyId: other, version: 2 })).toMatchObject({ ok: true })
    expect(await proposePolicy(as(first), proposal(other, { duration: 12 }))).toEqual({ ok: true, value: { policyId: other, version: 3 } })
    expect((await rulesInForce(worker.db)).policyById(other, new Date()).duration).toBe(15)
  })

  test('for a day to come counts from its first moment in China, for one that has passed meanwhile from the decision', async () => {
    const policyId = 'cn-consumer-dept'
    const now = new Date('2026-11-24T03:00:00Z')
    await proposePolicy(as(first, now), proposal(policyId, { duration: 9, activeFromOn: '2027-01-01' as PolicyProposal['activeFromOn'] }))
    await activatePolicy(as(second, now), { policyId, version: 2 })
    const rules = await rulesInForce(worker.db)
    expect(['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z'].map((at) => rules.policyById(policyId, new Date(at)).version)).toEqual([1, 2])
    const listed = await listPolicies(as(first, now))
    expect(listed.ok && listed.value.find(({ policy }) => policy.id === policyId)).toMatchObject({ policy: { version: 1 }, upcoming: { version: 2 } })

    const late = new Date('2026-12-02T00:00:00Z')
    await proposePolicy(as(first, now), proposal('cn-product-merchant-close', { duration: 60, activeFromOn: '2026-12-01' as PolicyProposal['activeFromOn'] }))
    await activatePolicy(as(second, late), { policyId: 'cn-product-merchant-close', version: 2 })
    expect((await rulesInForce(worker.db)).policyById('cn-product-merchant-close', new Date(late.getTime() - 1)).version).toBe(1)
  })

  test.each<[string, Partial<PolicyProposal>, Record<string, string[]>]>([
    ['changes nothing', {}, { words: ['nothing_changed'] }],
    ['begins in the past', { duration: 8, activeFromOn: '2020-01-01' as PolicyProposal['activeFromOn'] }, { activeFromOn: ['date_in_past'] }],
  ])('that %s is refused', async (_, change, fields) => {
    expect(await proposePolicy(as(first), proposal('cn-nfra-review-decide', change))).toEqual({ ok: false, refusal: { code: 'invalid', fields } })
  })

  test('for a policy that is not there is refused', async () => {
    expect(await proposePolicy(as(first), { ...proposal('cn-pbc-answer', { duration: 3 }), policyId: 'cn-none' })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })
})

test('one policy tells all its versions, who asked and decided, and what each changed', async () => {
  const view = await viewPolicy(as(second), { policyId: 'cn-nfra-decide-simple' })
  expect(view).toMatchObject({
    ok: true, value: {
      current: { version: 2 },
      versions: [
        { version: 2, standing: 'in_force', proposedBy: '运营甲', decidedBy: '风控甲', isOwn: false, reason: 'The order was revised.', changes: { before: { version: 1 }, parts: ['duration', 'warnPercents'] } },
        { version: 1, standing: 'superseded', proposedBy: null, changes: null },
      ],
    },
  })
  expect(await viewPolicy(as(first), { policyId: 'cn-none' })).toEqual({ ok: false, refusal: { code: 'not_found' } })
})

test('nobody but the operator proposes, decides or sees drafts', async () => {
  for (const actor of [world.consumer, world.manager, world.handler, world.approver, world.admin, world.examiner]) {
    const answers = [
      await proposePolicy(as(actor), proposal('cn-pbc-answer', { duration: 3 })), await activatePolicy(as(actor), { policyId: 'cn-pbc-answer', version: 3 }),
      await declinePolicy(as(actor), { policyId: 'cn-pbc-answer', version: 3 }), await listPolicies(as(actor)), await viewPolicy(as(actor), { policyId: 'cn-pbc-answer' }),
    ]
    expect(answers).toEqual(Array(5).fill({ ok: false, refusal: { code: 'not_found' } }))
  }
})

describe('the database itself', () => {
  const asRole = <T>(role: string, actor: string, work: (sql: typeof app.sql) => Promise<T>) => app.sql.begin(async (tx) => {
    await tx`select set_config('app.role', ${role}, true), set_config('app.user', ${actor}, true)`
    return work(tx as unknown as typeof app.sql)
  })

  test('shows drafts to the operator alone, and what is in force to everybody', async () => {
    const seen = async (role: string) => (await asRole(role, first.id, (sql) => sql`select state, count(*)::int as n from clock_policies group by state`)).map(({ state }) => state as string).sort()
    expect(await seen('operator')).toEqual(['active', 'declined', 'draft'])
    for (const role of ['guest', 'consumer', 'handler', 'examiner']) expect(await seen(role)).toEqual(['active'])
    expect(await app.sql`select 1 from clock_policies`).toEqual([])
  })

  test('lets no version be changed, decided twice, decided by its proposer, or taken away, whoever asks', async () => {
    await expect(admin`update clock_policies set body = body || '{"duration": 1}' where policy_id = 'cn-pbc-answer' and version = 3`).rejects.toMatchObject({ code: 'MZ004' })
    await expect(admin`update clock_policies set state = 'declined' where policy_id = 'cn-nfra-decide-simple' and version = 2`).rejects.toMatchObject({ code: 'MZ004' })
    await expect(admin`update clock_policies set state = 'active', decided_by = proposed_by, decided_at = now() where state = 'draft'`).rejects.toMatchObject({ code: '23514' })
    await expect(admin`delete from clock_policies`).rejects.toMatchObject({ code: 'MZ004' })
    await expect(admin`truncate calendar_years`).rejects.toMatchObject({ code: 'MZ004' })
    await expect(asRole('operator', second.id, (sql) => sql`update clock_policies set body = '{}' where state = 'draft'`)).rejects.toMatchObject({ code: '42501' })
    await expect(asRole('operator', second.id, (sql) => sql`update clock_policies set state = 'active', decided_by = ${first.id}, decided_at = now() where state = 'draft'`)).rejects.toMatchObject({ code: '42501' })
    await expect(asRole('handler', second.id, (sql) => sql`insert into clock_policies select policy_id, 99, body, active_from, 'draft', 'x', ${second.id}, now(), null, null from clock_policies where version = 1 limit 1`)).rejects.toMatchObject({ code: '42501' })
  })
})

test('a draft of the same number at the same moment is one draft', async () => {
  const answers = await Promise.all([3, 4, 5].map((duration) => proposePolicy(as(first), proposal('cn-nfra-decide-complex', { duration }))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await worker.db.select().from(systemEvents).where(eq(systemEvents.type, 'policy.proposed')).then((rows) => rows.filter(({ payload }) => payload.policyId === 'cn-nfra-decide-complex'))).toHaveLength(1)
})
