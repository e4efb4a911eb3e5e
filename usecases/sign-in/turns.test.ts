import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns } from './turns'

/** Work that says how many of its kind are running. */
function counting(ms: number) {
  const seen = { now: 0, most: 0 }
  const work = async () => {
    seen.most = Math.max(seen.most, ++seen.now)
    await pause(ms)
    seen.now -= 1
    return 'done'
  }
  return { seen, work }
}

test('never more than allowed run at once, and all who wait get their turn', async () => {
  const turns = new Turns(2, 1_000)
  const { seen, work } = counting(5)
  const answers = await Promise.all(Array.from({ length: 9 }, () => turns.take(work)))
  expect(answers).toEqual(Array(9).fill('done'))
  expect(seen.most).toBe(2)
})

test('who comes just as a turn is passed on does not slip in', async () => {
  const turns = new Turns(1, 1_000)
  const { seen, work } = counting(2)
  const late: Promise<unknown>[] = []
  const first = turns.take(work).then(() => { late.push(turns.take(work)) })
  await Promise.all([first, turns.take(work)])
  await Promise.all(late)
  expect(seen.most).toBe(1)
})

test('who waits too long is told, and the place in the queue is given up', async () => {
  const turns = new Turns(1, 10)
  const slow = turns.take(() => pause(40, 'slow'))
  expect(await turns.take(async () => 'never')).toBeNull()
  expect(await slow).toBe('slow')
  expect(await turns.take(async () => 'again')).toBe('again')
})

test('work that throws gives its turn back', async () => {
  const turns = new Turns(1, 10)
  await expect(turns.take(async () => { throw new Error('broken') })).rejects.toThrow('broken')
  expect(await turns.take(async () => 'next')).toBe('next')
})
