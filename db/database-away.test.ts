import { expect, test } from 'vitest'
import { connect, DeadTransaction } from './client'
import { isDatabaseAway } from './database-away'

test('a server that is not there is away, however deep the driver says so', async () => {
  const nobody = connect('postgres://mz_app:secret@127.0.0.1:1/none', { max: 1 })
  const failure = await nobody.db.execute('select 1').then(() => null, (error: unknown) => error)
  expect(isDatabaseAway(failure)).toBe(true)
  await nobody.end()
})

test('a connection that died is away; a mistake of ours is not', () => {
  expect(isDatabaseAway(new DeadTransaction())).toBe(true)
  expect(isDatabaseAway(new Error('failed', { cause: Object.assign(new Error('terminating'), { code: '57P01' }) }))).toBe(true)
  expect(isDatabaseAway(Object.assign(new Error('unique'), { code: '23505' }))).toBe(false)
  expect(isDatabaseAway(new Error('plain'))).toBe(false)
  expect(isDatabaseAway(undefined)).toBe(false)
})
