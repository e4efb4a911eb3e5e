import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { orUnavailable } from './unavailable'

test('a door without its database answers 503, and when to come back', async () => {
  const nobody = connect('postgres://mz_app:secret@127.0.0.1:1/none', { max: 1 })
  const response = await orUnavailable(async () => Response.json(await nobody.db.execute('select 1')))()
  await nobody.end()
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 503, code: 'busy' })
})

test('a mistake of ours stays one, and an answer is left as it is', async () => {
  await expect(orUnavailable(async () => { throw new RangeError('ours') })()).rejects.toThrow('ours')
  expect(await (await orUnavailable(async (word: string) => new Response(word))('open')).text()).toBe('open')
})

test('every door that works with the database is such a one', () => {
  const doors = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts') && !path.startsWith('_server'))
  expect(doors.length).toBeGreaterThan(40)
  const open = doors.filter((path) => {
    const source = readFileSync(join('app', path), 'utf8')
    return source.includes('@/usecases/') && !/ = (route|signInRoute|visitorRoute|settingRoute|orUnavailable)\(/.test(source)
  })
  expect(open).toEqual([])
})
