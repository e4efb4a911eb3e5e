import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import type { Actor } from '../../domain/access/actor'
import { letterPreviewInput } from '../../domain/letter/inputs'
import { fen } from '../../domain/money/fen'
import { testDatabase } from '../../db/test/database'
import { aCase, aWorld, rowOf, TEST_KEYS, TO } from '../../db/test/world'
import type { Ctx } from '../context'
import { previewLetter } from './preview-letter'

const { app, worker } = await testDatabase()
const world = await aWorld(worker.db)
const as = (actor: Actor): Ctx => ({ actor, sessionId: null, now: new Date(), newId, db: app.db, keys: TEST_KEYS, intent: null })
const aRuling = { locale: 'zh-CN', outcome: 'refund_partial', clause: 'acquiring_31', establishedYuan: fen(36_800), approvedYuan: fen(30_000), evidenceIds: [], words: '应退还其余货款。' } as const

test('the letter that typed terms would make, and nothing is written', async () => {
  const { id: caseId, seq } = await aCase(worker.db, world, { acts: TO.investigating })
  const preview = await previewLetter(as(world.handler), { caseId, ...aRuling, evidenceIds: [...aRuling.evidenceIds] })
  if (!preview.ok) throw new Error(preview.refusal.code)
  const { parts } = preview.value.content
  expect(parts.find(({ code }) => code === 'reasons')).toMatchObject({ words: '应退还其余货款。' })
  expect(parts.find(({ code }) => code === 'outcome')).toMatchObject({ terms: { outcome: 'refund_partial', claimedFen: 36_800, establishedFen: 36_800, approvedFen: 30_000 } })
  expect(parts.find(({ code }) => code === 'legal_basis')).toMatchObject({ clause: 'acquiring_31' })
  expect((await rowOf(worker.db, caseId)).seq).toBe(seq)
})

test('what is not typed yet, or cannot be read, is left open', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.investigating })
  const typed = letterPreviewInput.safeParse({ caseId, locale: 'en', outcome: 'rejected', approvedYuan: 'three', establishedYuan: '', words: ' ' })
  expect(typed).toMatchObject({ success: true, data: { approvedYuan: undefined, establishedYuan: undefined, words: undefined } })
  const preview = await previewLetter(as(world.handler), typed.data!)
  expect(preview).toMatchObject({ ok: true, value: { locale: 'en', content: { kind: 'decision', to: 'consumer' } } })
})

test('only the institution of the case writes one', async () => {
  const { id: caseId } = await aCase(worker.db, world, { acts: TO.investigating })
  for (const actor of [world.foreignHandler, world.consumer, world.manager, world.examiner, world.operator]) {
    expect(await previewLetter(as(actor), { caseId, ...aRuling, evidenceIds: [] })).toEqual({ ok: false, refusal: { code: 'not_found' } })
  }
})
