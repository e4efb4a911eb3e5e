import { expect, test } from 'vitest'
import { CONTEST_GROUNDS } from '../case/claim'
import { mayFill } from './slots'
import { PROVES_CONTEST, slotsProving, sufficiencyOf } from './sufficiency'

test.each(CONTEST_GROUNDS)('%s can be proven by papers a shop may file, the strongest of them alone', (ground) => {
  const slots = slotsProving(ground)
  for (const slot of slots) expect(mayFill('merchant_clerk', slot), slot).toBe(true)
  const weights = slots.map((slot) => PROVES_CONTEST[ground][slot]!)
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(sufficiencyOf(ground, new Set(slots.slice(0, 1))).level).toBe('enough')
  expect(sufficiencyOf(ground, new Set(slots))).toEqual({ percent: 100, level: 'enough', missing: [] })
})

test('nothing given is nothing; a paper beside the point helps no ground; one beside the strongest helps a little', () => {
  expect(sufficiencyOf('goods_delivered', new Set())).toEqual({ percent: 0, level: 'none', missing: ['delivery_proof', 'contract', 'chat'] })
  expect(sufficiencyOf('goods_delivered', new Set(['pos_slip'])).percent).toBe(0)
  expect(sufficiencyOf('goods_delivered', new Set(['chat']))).toEqual({ percent: 30, level: 'some', missing: ['delivery_proof', 'contract'] })
})
