import type { TransactionSql } from 'postgres'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeReference } from '../../domain/case/reference'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, proposal, TO, type World } from '../../db/test/world'
import { takeEnvironment } from '../../env'
import { caseReplay, caseShow } from './case'

const { worker, admin, urls } = await testDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(worker.db)
  const secret = (letter: string) => Buffer.from(`${letter} 0123456789 abcdefghijklmnopqr`.padEnd(32, 'xyz').slice(0, 32)).toString('base64')
  takeEnvironment({
    ...process.env, MZ_ORIGIN: 'http://localhost:3000', MZ_MODE: 'test', AUDITOR_DATABASE_URL: urls.auditor,
    MZ_MASTER_KEYS: `v1:${secret('a')}`, MZ_INDEX_KEY: secret('b'), MZ_CODE_KEY: secret('c'), NEXTAUTH_SECRET: secret('d'),
  })
})

let out = '', err = ''
beforeEach(() => { out = ''; err = '' })
const streams = { stdout: { write: (text: string) => { out += text; return true } }, stderr: { write: (text: string) => { err += text; return true } } } as never
const json = () => JSON.parse(out) as Record<string, unknown>
const aBusyCase = () => aCase(worker.db, world, { acts: [...TO.investigating, proposal] })

describe('mz case replay', () => {
  test('a case that nobody touched is equal to its timeline, and its chain whole', async () => {
    const { reference, id, seq } = await aBusyCase()
    expect(await caseReplay([reference.toLowerCase(), '--json'], streams)).toBe(0)
    expect(json()).toEqual({ case_id: id, reference, state: 'investigating', events: seq, sound: true, row: { equal: true, differs: [] }, chain: { whole: true, broken_at: null } })
    out = ''
    expect(await caseReplay([reference], streams)).toBe(0)
    expect(out).toContain('chain  whole')
  })

  test('a row changed behind the timeline is found, column by column', async () => {
    const { reference, id } = await aBusyCase()
    await admin`update cases set amount_fen = amount_fen + 1, state = 'closed' where id = ${id}`
    expect(await caseReplay([reference, '--json'], streams)).toBe(1)
    expect(json()).toMatchObject({ sound: false, row: { equal: false, differs: ['state', 'amount_fen'] }, chain: { whole: true } })
  })

  test('an event changed behind the triggers breaks the chain at its place, in the hashed text and in the columns', async () => {
    const changes = [
      (tx: TransactionSql, id: string) => tx`update case_events set canonical = replace(canonical, '36800', '36801') where case_id = ${id} and seq = 1`,
      (tx: TransactionSql, id: string) => tx`update case_events set payload = jsonb_set(payload, '{wishFen}', '1') where case_id = ${id} and seq = 1`,
    ]
    for (const change of changes) {
      const { reference, id } = await aBusyCase()
      await admin.begin(async (tx) => {
        await tx`set local session_replication_role = replica`
        await change(tx, id)
      })
      out = ''
      expect(await caseReplay([reference, '--json'], streams)).toBe(1)
      expect(json()).toMatchObject({ sound: false, chain: { whole: false, broken_at: 1 } })
    }
  })
})

describe('mz case show', () => {
  test('tells the record and no personal data', async () => {
    const { reference } = await aBusyCase()
    expect(await caseShow([reference, '--json'], streams)).toBe(0)
    expect(json()).toMatchObject({ reference, facts: { amount_fen: 36_800, state: 'investigating' } })
    expect((json().events as { type: string; seq: number }[])[0]).toMatchObject({ type: 'complaint.submitted', seq: 1 })
    expect(out).not.toMatch(/陈试|13812342046|微信已付/)
  })

  test('what is no reference is told, and so is a case that is not there', async () => {
    expect(await caseShow(['MZ-2611-0047-6'], streams)).toBe(2)
    expect(err).toContain('usage')
    const absent = makeReference('9912', 1)
    expect(await caseShow([absent, '--json'], streams)).toBe(1)
    expect(json()).toEqual({ problem: { code: 'not_found', text: `no case ${absent}` } })
    expect(await caseReplay([absent], streams)).toBe(1)
  })
})
