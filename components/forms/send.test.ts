import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { replyOf, send } from './send'

test('the key and the version travel as headers, the values as JSON', async () => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => { body += part })
    request.on('end', () => {
      seen.push(request.method, request.headers['content-type'], request.headers['idempotency-key'], request.headers['if-match'], body)
      response.end('{"value":{"id":"1"},"next":"/cases/1"}')
    })
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as { port: number }
  const letter = { path: `http://127.0.0.1:${port}/api/v1/cases/1/messages`, body: '{"words":"你好"}', key: 'key-12345', version: 7 }

  expect(await send(letter)).toEqual({ kind: 'done', next: '/cases/1', value: { id: '1' } })
  expect(seen).toEqual(['POST', 'application/json', 'key-12345', '"7"', '{"words":"你好"}'])

  await new Promise((closed) => server.close(closed))
  expect(await send(letter)).toEqual({ kind: 'unreachable' })
})

test('a refusal we know is told as such, anything else is a fault', () => {
  const refusal = { code: 'wrong_code', triesLeft: 3, status: 422 }
  expect(replyOf(false, refusal)).toEqual({ kind: 'refused', refusal })
  expect(replyOf(false, { code: 'malformed' })).toEqual({ kind: 'broken' })
  expect(replyOf(false, { code: 'toString' })).toEqual({ kind: 'broken' })
  expect(replyOf(false, '<html>')).toEqual({ kind: 'broken' })
  expect(replyOf(false, null)).toEqual({ kind: 'broken' })
})

test('what comes next never leads away from this site', () => {
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example/', 7, undefined]) {
    expect(replyOf(true, { next, value: 1 })).toEqual({ kind: 'done', next: null, value: 1 })
  }
  expect(replyOf(true, { next: '/complaints/1', value: 1 })).toMatchObject({ next: '/complaints/1' })
})
