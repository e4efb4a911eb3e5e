import { expect, test } from 'vitest'
import type { PolicyProposal } from '../rule-inputs'
import { changedParts, nextVersion } from './next-version'
import { policyById } from './policies'
import { readPolicyChanges, withChanges } from './policy-file'

const arrival = policyById('wx-refund-arrive-card')
const proposal = (change: Partial<PolicyProposal> = {}): PolicyProposal => ({
  policyId: arrival.id, duration: arrival.duration, unit: arrival.unit, isOn: 'true', instrumentZh: arrival.source.instrument.zh, instrumentEn: arrival.source.instrument.en,
  marks: [...arrival.source.marks], note: arrival.note, words: 'w', articleZh: arrival.source.article?.zh, articleEn: arrival.source.article?.en, ...change,
})

test('what is proposed as it is changes nothing but the number', () => {
  const next = nextVersion(arrival, 2, proposal())
  expect(next).toEqual({ ...arrival, version: 2 })
  expect(changedParts(arrival, next)).toEqual([])
})

test('each part that differs is told, however the parts are ordered', () => {
  expect(changedParts(arrival, nextVersion(arrival, 2, proposal({ duration: 5, rolls: 'true', marks: ['recall'] })))).toEqual(['duration', 'rolls', 'source'])
  const { source } = arrival
  expect(changedParts(arrival, { ...arrival, source: { marks: source.marks, article: source.article, instrument: { en: source.instrument.en, zh: source.instrument.zh } } })).toEqual([])
})

test('the near end of a window stays while it lies before the far one, in the same unit', () => {
  expect([{ duration: 2 }, { duration: 1 }, { unit: 'cd' as const }].map((change) => nextVersion(arrival, 2, proposal(change)).earliest)).toEqual([1, undefined, undefined])
})

test('an article in one language stands in both; none is none', () => {
  expect(nextVersion(arrival, 2, proposal({ articleZh: '第9条', articleEn: undefined })).source.article).toEqual({ zh: '第9条', en: '第9条' })
  expect(nextVersion(arrival, 2, proposal({ articleZh: undefined, articleEn: undefined })).source.article).toBeNull()
})

test('a file may say a whole policy, several, or only what changes', () => {
  expect(readPolicyChanges({ id: 'x', duration: 3 })).toEqual([{ id: 'x', duration: 3 }])
  expect(readPolicyChanges([arrival, { id: 'x' }])).toHaveLength(2)
  for (const given of [null, [], {}, { id: 'x', duration: -1 }, { id: 'x', unit: 'moons' }, 'x']) expect(readPolicyChanges(given)).toBeNull()
  expect(withChanges(arrival, { id: arrival.id, duration: 9 })).toEqual({ ...arrival, version: 2, duration: 9 })
})
