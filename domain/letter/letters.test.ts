import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../case/events'
import { letterContent } from './letter-content'
import { LETTER_KINDS } from './letter-names'
import { LETTERS, letterOf, lettersFor, mayReadLetter } from './letters'
import { about, HANDLER, play } from './test/played-case'
import { EVERY_LETTER, STORIES } from './test/stories'

test('no act gives rise to two letters, and every letter has an act', () => {
  const acts = LETTER_KINDS.flatMap((kind) => LETTERS[kind].on)
  expect(new Set(acts).size).toBe(acts.length)
  expect(EVENT_TYPES.filter((type) => letterOf(type) !== null).sort()).toEqual([...acts].sort())
})

test('every letter says first which case it is about and last who wrote it when', () => {
  for (const kind of LETTER_KINDS) {
    const codes = LETTERS[kind].parts.map(([code]) => code)
    expect([codes[0], codes.at(-1)], kind).toEqual(['head', 'dated'])
    expect(new Set(codes).size, kind).toBe(codes.length)
  }
})

test('a party reads what was written to it, the institution and its supervisor all', () => {
  expect(['consumer', 'merchant', 'institution', 'regulator', 'operator', 'guest', 'system'].map((party) => mayReadLetter(party as never, 'consumer')))
    .toEqual([true, false, true, true, false, false, false])
})

test('the letters of a case are those of its acts, each once for whoever it was written to', () => {
  const { events } = play(STORIES.decision)
  const told = (party: 'consumer' | 'merchant' | 'institution') => lettersFor(party, events).map(({ kind, to }) => `${kind} ${to}`)
  expect(told('consumer')).toEqual(['receipt consumer', 'acceptance consumer', 'decision consumer'])
  expect(told('merchant')).toEqual(['merchant_notice merchant', 'decision merchant'])
  expect(told('institution')).toEqual(['receipt consumer', 'acceptance consumer', 'merchant_notice merchant', 'decision consumer', 'decision merchant'])
})

test('a shop that was never asked is written no letter', () => {
  const { events } = play([...STORIES.acceptance, [HANDLER, { type: 'investigation.opened' }], ...STORIES.decision.slice(-2)])
  expect(lettersFor('institution', events).map(({ kind, to }) => `${kind} ${to}`)).toEqual(['receipt consumer', 'acceptance consumer', 'decision consumer'])
})

test.each(EVERY_LETTER.filter(([, to]) => to === 'consumer' || to === 'merchant'))('%s to the %s reads the same to who got it and to who sent it', (kind, to) => {
  const story = play(STORIES[kind])
  expect(letterContent(about(kind, to, story, { party: to as 'consumer' | 'merchant' }))).toEqual(letterContent(about(kind, to, story)))
})

test('what happens later does not change a letter', () => {
  const early = play(STORIES.decision)
  const late = play([...STORIES.decision, ...STORIES.bank_inquiry.slice(STORIES.decision.length)])
  expect(letterContent(about('decision', 'consumer', late))).toEqual(letterContent(about('decision', 'consumer', early)))
})

test('a shop does not learn the payer’s card, nor of a file nobody showed it', () => {
  const story = play(STORIES.merchant_notice)
  expect(JSON.stringify(letterContent(about('merchant_notice', 'merchant', story)))).not.toContain('6411')
  const ruling = play(STORIES.decision)
  expect(JSON.stringify(letterContent(about('decision', 'merchant', ruling)))).not.toContain('hidden')
})

test('a suspicion stands in no letter to the parties', () => {
  const given = about('decision', 'consumer', play(STORIES.decision))
  const part = letterContent({ ...given, diagnosis: { ...given.diagnosis!, cause: 'suspected_fraud' } }).parts.find(({ code }) => code === 'verified_facts')
  expect(part).toMatchObject({ cause: null, facts: [{ from: 'evidence' }] })
})

test('a review changed the ruling: each letter keeps its own terms', () => {
  const story = play(STORIES.review_decision)
  const outcome = letterContent(about('decision', 'consumer', story)).parts.find(({ code }) => code === 'outcome')
  expect(outcome).toMatchObject({ terms: { outcome: 'rejected', approvedFen: 0 } })
  const result = letterContent(about('review_decision', 'consumer', story)).parts.find(({ code }) => code === 'result')
  expect(result).toMatchObject({ result: 'changed', terms: { outcome: 'refund_full', approvedFen: 36_800 } })
})

test('dates are those the act set, not those of today', () => {
  const story = play(STORIES.extension)
  const part = letterContent(about('extension', 'consumer', story)).parts.find(({ code }) => code === 'new_date')
  expect(part).toMatchObject({ oldDueAt: '2026-12-07T16:00:00.000Z', date: { kind: 'decision', dueAt: '2026-12-21T16:00:00.000Z', duration: 30 } })
})
